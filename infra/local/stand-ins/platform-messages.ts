/** A message as it would be seen in a platform's app. */
export interface PlatformMessage {
  readonly platform: 'wechat' | 'alipay'
  /** Platform id of the person. */
  readonly to: string
  readonly template: string
  readonly page: string
  readonly text: string
  readonly at: number
}

/** `silent`: never answers. `lost`: shows it, then never answers. Any other text: that error for the person. */
export type MessageMood = 'silent' | 'lost' | (string & {})

const KEPT = 300

/** The last messages of a platform, newest first, and how it behaves. */
export function messageBox(platform: PlatformMessage['platform'], now: () => number) {
  const kept: PlatformMessage[] = []
  let mood: MessageMood | undefined
  return {
    messages: (): readonly PlatformMessage[] => kept,
    behave(next: MessageMood | undefined) {
      mood = next
    },
    mood: () => mood,
    keep(to: string, template: string, page: string, data: Readonly<Record<string, { readonly value?: string }>>) {
      const text = Object.values(data)
        .map(({ value }) => value ?? '')
        .join('｜')
      kept.unshift({ platform, to, template, page, text, at: now() })
      kept.length = Math.min(kept.length, KEPT)
    },
  }
}

import type { Level } from '@shared/domain/evaluation/level.ts'
import { stored } from './stored'

/** What the rater has said so far. */
export interface Draft {
  readonly level: Level | null
  readonly codes: readonly string[]
  readonly text: string
  readonly named: boolean
  /** Number for the call-back; null when none is offered. It is not kept on the device. */
  readonly contact: string | null
}

/** What was begun in a form and not sent. With the key of its tries, one whose answer was lost is not stored twice. */
interface KeptDraft {
  readonly form: string
  readonly draft: Draft
  readonly requestKey: string
  readonly at: number
}

const DAY_MS = 86_400_000
const kept = stored<KeptDraft | null>('hcp.draft', null)

/** What this device still has of a form, for a day; the last form alone. */
export function keptDraft(form: string | undefined): Pick<KeptDraft, 'draft' | 'requestKey'> | undefined {
  const last = kept.get()
  if (form === undefined || last?.form !== form || Date.now() - last.at >= DAY_MS) return undefined
  return { ...last, draft: { ...last.draft, contact: last.draft.contact ?? null } }
}

export const keepDraft = (form: string, draft: Draft, requestKey: string): void =>
  kept.set({ form, draft: { ...draft, contact: draft.contact === null ? null : '' }, requestKey, at: Date.now() })

export const dropDraft = (): void => kept.drop()

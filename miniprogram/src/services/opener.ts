/** The portal that a page was opened from, and its address to go back to, as they stand in our own address. */
export interface Opener {
  readonly portal?: string
  readonly back?: string
}

/** A router hands over parameters as they are written. */
function plain(text: string): string {
  try {
    return decodeURIComponent(text)
  } catch {
    return text
  }
}

export const openerOf = ({ portal, back }: Readonly<Partial<Record<string, string>>>): Opener => ({
  ...(portal ? { portal } : {}),
  ...(back ? { back: /^https?%3A/i.test(back) ? plain(back) : back } : {}),
})

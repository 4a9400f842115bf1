import { parseWindowCode } from '@shared/domain/directory/window-code.ts'

/** What a code points to: one service, or a window. */
export type Target = { readonly service: string } | { readonly window: string }

const SERVICE = /^[A-Za-z0-9_-]{22}$/
const PAIR = /(?:^|[?&])([sw])=([^&#]+)/
const PATH = /\/([qs])\/([^/?#]+)/

const windowTarget = (text: string): Target | null => {
  const code = text.toUpperCase().replace(/[\s-]/g, '')
  return parseWindowCode(code) ? { window: code } : null
}
const serviceTarget = (text: string): Target | null => (SERVICE.test(text) ? { service: text } : null)

/**
 * The target inside a scanned or typed text: an address (`…/q/<window>`, `…/s/<service>`), a parameter (`w=`, `s=`), or the bare
 * code. Null when it is none of ours.
 */
export function targetOf(text: string): Target | null {
  const [, path, at] = PATH.exec(text) ?? []
  if (path && at) return path === 'q' ? windowTarget(at) : serviceTarget(at)
  const [, name, value] = PAIR.exec(text) ?? []
  if (name && value) return name === 'w' ? windowTarget(value) : serviceTarget(value)
  const bare = text.trim()
  return windowTarget(bare) ?? serviceTarget(bare)
}

export const keyOf = (target: Target): string => ('service' in target ? `s=${target.service}` : `w=${target.window}`)

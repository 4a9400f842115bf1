import { parseWindowCode } from '@shared/domain/directory/window-code.ts'

/** What a code points to: one service, or a window. */
export type CodeTarget = { readonly service: string } | { readonly window: string }

/** That, or the service that a link in a text message was sent for. */
export type Target = CodeTarget | { readonly invitation: string }

const SERVICE = /^[A-Za-z0-9_-]{22}$/
const PAIR = /(?:^|[?&])([sw])=([^&#]+)/
const PATH = /\/([qs])\/([^/?#]+)/

const windowTarget = (text: string): CodeTarget | null => {
  const code = text.toUpperCase().replace(/[\s-]/g, '')
  return parseWindowCode(code) ? { window: code } : null
}
const serviceTarget = (text: string): CodeTarget | null => (SERVICE.test(text) ? { service: text } : null)

/**
 * The target inside a scanned or typed text: an address (`…/q/<window>`, `…/s/<service>`), a parameter (`w=`, `s=`), or the bare
 * code. Null when it is none of ours.
 */
export function targetOf(text: string): CodeTarget | null {
  const [, path, at] = PATH.exec(text) ?? []
  if (path && at) return path === 'q' ? windowTarget(at) : serviceTarget(at)
  const [, name, value] = PAIR.exec(text) ?? []
  if (name && value) return name === 'w' ? windowTarget(value) : serviceTarget(value)
  const bare = text.trim()
  return windowTarget(bare) ?? serviceTarget(bare)
}

/** The target of a link in a text message, which is opened and never scanned or typed. Null when it can be none. */
export const invitationTarget = (text: string): Target | null => (SERVICE.test(text) ? { invitation: text } : null)

export const keyOf = (target: Target): string => {
  if ('invitation' in target) return `i=${target.invitation}`
  return 'service' in target ? `s=${target.service}` : `w=${target.window}`
}

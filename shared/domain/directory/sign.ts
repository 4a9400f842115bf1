import { ok, type Result, refuse } from '../result.ts'
import type { ServiceWindow, SignEvent } from './entries.ts'
import { CODE_ALPHABET, FIRST_VERSION, nextVersion, windowCode } from './window-code.ts'

export const SIGN_ACTS = ['replace', 'take-down', 'put-up'] as const
export type SignAct = (typeof SIGN_ACTS)[number]

/** Most changes that are kept of one window; more of them is no use of a sign, and the window gets a new id. */
export const MOST_CHANGES = 200

/** The version of the sign that is valid, whether one of it hangs or not. */
export const versionOf = ({ signVersion }: Pick<ServiceWindow, 'signVersion'>): string => signVersion ?? FIRST_VERSION

/** The code that is printed on the valid sign. */
export const codeOf = (window: Pick<ServiceWindow, 'id' | 'signVersion'>): string => windowCode(window.id, versionOf(window))

/** The valid version as people count: the first is 1. */
export const versionNumber = (version: string): number => CODE_ALPHABET.indexOf(version) + 1

/** Whether people at the window find a sign that works: one has been made of the valid version, and it is not taken down. */
export const hasSign = ({ signMadeAt, signRevoked }: ServiceWindow): boolean => signMadeAt !== undefined && !signRevoked

/**
 * The window after its sign was replaced, taken down or put up again, with who did it, when and why. A replaced sign never
 * works again; one that was taken down works again when it is put up. Refuses E7001 (no version left), E7002 (is down
 * already), E7003 (is not down).
 */
export function changeSign(
  window: ServiceWindow,
  act: SignAct,
  said: Pick<SignEvent, 'at' | 'by' | 'why'>,
): Result<ServiceWindow> {
  const history = window.signHistory ?? []
  const version = act === 'replace' ? nextVersion(versionOf(window)) : versionOf(window)
  if (version === undefined || history.length >= MOST_CHANGES) return refuse('E7001')
  if (act === 'take-down' && window.signRevoked) return refuse('E7002')
  if (act === 'put-up' && !window.signRevoked) return refuse('E7003')
  const { signMadeAt, signRevoked: _, ...kept } = window
  const made = act !== 'replace' && signMadeAt !== undefined ? { signMadeAt } : {}
  return ok({
    ...kept,
    ...made,
    ...(act === 'take-down' ? { signRevoked: true } : {}),
    signVersion: version,
    signHistory: [...history, { act, version, ...said }],
  })
}

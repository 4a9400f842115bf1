/** Letters and digits that cannot be taken for one another when read aloud or typed: 31, a prime, which the check needs. */
export const CODE_ALPHABET = '23456789ABCDEFGHJKLMNPQRSTUVWXY'

const WINDOW_CODE = new RegExp(`^[${CODE_ALPHABET}]{10}$`)

/** Version of the first code of a window; each further one replaces it, and older signs stop working. */
export const FIRST_VERSION = '2'

/** Check character over the characters of a code: catches every single wrong character and every swap of neighbours. */
export function checkCharacter(id: string): string {
  const size = CODE_ALPHABET.length
  let sum = 0
  for (const [place, letter] of [...id].entries()) sum += (CODE_ALPHABET.indexOf(letter) + 1) * (place + 1)
  return CODE_ALPHABET[sum % size] ?? ''
}

/** The printed code of a window: its id of 8 characters, the version of the sign and a check character. */
export const windowCode = (id: string, version: string = FIRST_VERSION): string => {
  const body = id + version
  return body + checkCharacter(body)
}

/** The next version of a sign; undefined after the last of 31, when the window needs a new id. */
export const nextVersion = (version: string = FIRST_VERSION): string | undefined =>
  CODE_ALPHABET[CODE_ALPHABET.indexOf(version) + 1]

/** A code in groups that can be read aloud: `SYHG TXCR 23`. */
export const inGroups = (code: string): string => (code.match(/.{1,4}/g) ?? []).join(' ')

/** The window id and version inside a typed or scanned code, or null when it cannot be one. Spaces, dashes and case are forgiven. */
export function parseWindowCode(code: string): { readonly id: string; readonly version: string } | null {
  const clean = code.toUpperCase().replace(/[\s-]/g, '')
  if (!WINDOW_CODE.test(clean)) return null
  if (checkCharacter(clean.slice(0, 9)) !== clean[9]) return null
  return { id: clean.slice(0, 8), version: clean[8] ?? '' }
}

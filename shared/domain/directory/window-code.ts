/** Letters and digits that cannot be taken for one another when read aloud or typed: 31, a prime, which the check needs. */
export const CODE_ALPHABET = '23456789ABCDEFGHJKLMNPQRSTUVWXY'

const WINDOW_CODE = new RegExp(`^[${CODE_ALPHABET}]{9}$`)

/** Check character over the 8 characters of a window id: catches every single wrong character and every swap of neighbours. */
export function checkCharacter(id: string): string {
  const size = CODE_ALPHABET.length
  let sum = 0
  for (const [place, letter] of [...id].entries()) sum += (CODE_ALPHABET.indexOf(letter) + 1) * (place + 1)
  return CODE_ALPHABET[sum % size] ?? ''
}

/** The printed code of a window: its id and a check character. */
export const windowCode = (id: string): string => id + checkCharacter(id)

/** The window id inside a typed or scanned code, or null when it cannot be one. Spaces, dashes and case are forgiven. */
export function parseWindowCode(code: string): string | null {
  const clean = code.toUpperCase().replace(/[\s-]/g, '')
  if (!WINDOW_CODE.test(clean)) return null
  const id = clean.slice(0, 8)
  return checkCharacter(id) === clean[8] ? id : null
}

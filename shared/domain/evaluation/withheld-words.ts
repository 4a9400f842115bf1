/** What is not published before a person has looked at it: numbers that point to people, and a short list of words. */
export interface WithheldWords {
  readonly version: string
  readonly numbers: ReadonlyArray<{ readonly name: string; readonly pattern: string }>
  readonly words: readonly string[]
}

const GAPS = /[\s\-–—·.。,，、()（）]+/gu

/**
 * Whether a text is to be withheld from publication by the local list. Full-width digits, spaces and strokes between digits
 * do not hide a number, nor spaces a word.
 */
export function isWithheld(text: string, { numbers, words }: WithheldWords): boolean {
  const plain = text.normalize('NFKC')
  const close = plain.replace(GAPS, '').toLowerCase()
  const joined = plain.replace(/(?<=\d)[\s\-–—·.]+(?=\d)/gu, '')
  return (
    numbers.some(({ pattern }) => [plain, joined].some((form) => new RegExp(pattern, 'u').test(form))) ||
    words.some((word) => close.includes(word.toLowerCase()))
  )
}

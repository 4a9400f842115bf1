import { CODE_ALPHABET } from '../directory/window-code.ts'

/**
 * The serial of a paper comment card (评议卡): four letters of its book, four digits of its number, a check character:
 * `KMPX-0007-T`. Letters are those of the sign codes, which cannot be taken for one another.
 */
export interface Serial {
  readonly book: string
  /** From 1. */
  readonly number: number
}

const LETTERS = CODE_ALPHABET.replace(/\d/g, '')
const BOOK_LETTERS = 4
const DIGITS = 4

/** Largest number a card can have. */
export const LAST_NUMBER = 10 ** DIGITS - 1

const BOOK = new RegExp(`^[${LETTERS}]{${BOOK_LETTERS}}$`)
const SERIAL = new RegExp(`^([${LETTERS}]{${BOOK_LETTERS}})(\\d{${DIGITS}})([${CODE_ALPHABET}])$`)

export const isBookId = (text: string): boolean => BOOK.test(text)

/** The id of a book made of a random or hashed text: the same text gives the same id. */
export function bookId(seed: string): string {
  let sum = 7n
  for (const letter of seed) sum = (sum * 131n + BigInt(letter.codePointAt(0) ?? 0)) % 2_305_843_009_213_693_951n
  return Array.from({ length: BOOK_LETTERS }, () => {
    const letter = LETTERS[Number(sum % BigInt(LETTERS.length))] ?? ''
    sum /= BigInt(LETTERS.length)
    return letter
  }).join('')
}

/** Catches every single wrong character and every swap of neighbours: 31 is a prime, and no place has more than 31 values. */
function check(book: string, digits: string): string {
  const values = [...[...book].map((letter) => LETTERS.indexOf(letter)), ...[...digits].map(Number)]
  const sum = values.reduce((total, value, place) => total + value * (place + 1), 0)
  return CODE_ALPHABET[sum % CODE_ALPHABET.length] ?? ''
}

/** The serial as it is printed and stored. Throws RangeError for a book or number that cannot be. */
export function serialOf({ book, number }: Serial): string {
  if (!isBookId(book) || !Number.isInteger(number) || number < 1 || number > LAST_NUMBER)
    throw new RangeError(`${book} ${number}`)
  const digits = String(number).padStart(DIGITS, '0')
  return `${book}-${digits}-${check(book, digits)}`
}

/** What a hand writes and an eye reads for a digit. */
const DIGIT_LIKE: Readonly<Record<string, string>> = { O: '0', I: '1', L: '1' }

/** A typed serial as it is printed: case, full width, spaces and dashes, and letters that look like digits are forgiven. */
function cleaned(text: string): string {
  const plain = text
    .normalize('NFKC')
    .toUpperCase()
    .replace(/[\s\-—–‐·.]/g, '')
  const digits = plain.slice(BOOK_LETTERS, BOOK_LETTERS + DIGITS).replace(/[OIL]/g, (letter) => DIGIT_LIKE[letter] ?? letter)
  return plain.slice(0, BOOK_LETTERS) + digits + plain.slice(BOOK_LETTERS + DIGITS)
}

/** The book and number of a typed or scanned serial, or null when it cannot be one. */
export function parseSerial(text: string): Serial | null {
  const [, book, digits, character] = SERIAL.exec(cleaned(text)) ?? []
  if (!book || !digits || check(book, digits) !== character || Number(digits) === 0) return null
  return { book, number: Number(digits) }
}

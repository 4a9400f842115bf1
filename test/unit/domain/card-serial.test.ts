import fc from 'fast-check'
import { expect, test } from 'vitest'
import { isOfBook, serialsOf } from '../../../shared/domain/card/book.ts'
import { bookId, isBookId, LAST_NUMBER, parseSerial, serialOf } from '../../../shared/domain/card/serial.ts'
import { CODE_ALPHABET } from '../../../shared/domain/directory/window-code.ts'

const book = fc.string({ minLength: 1 }).map(bookId)
const number = fc.integer({ min: 1, max: LAST_NUMBER })
const other = fc.constantFrom(...CODE_ALPHABET, '0', '1')
const bare = (serial: string) => serial.replaceAll('-', '')

test('what is printed is read back', () => {
  fc.assert(
    fc.property(book, number, (id, at) => {
      expect(parseSerial(serialOf({ book: id, number: at }))).toEqual({ book: id, number: at })
    }),
  )
})

test('every single wrong character is caught', () => {
  fc.assert(
    fc.property(book, number, fc.nat(8), other, (id, at, place, wrong) => {
      const right = bare(serialOf({ book: id, number: at }))
      const typed = right.slice(0, place) + wrong + right.slice(place + 1)
      const same = typed === right || (place >= 4 && place < 8 && wrong === 'L' && right[place] === '1')
      expect(parseSerial(typed)).toEqual(same ? { book: id, number: at } : null)
    }),
    { numRuns: 2000 },
  )
})

test('every swap of neighbours is caught, the check character included', () => {
  fc.assert(
    fc.property(book, number, fc.nat(7), (id, at, place) => {
      const right = bare(serialOf({ book: id, number: at }))
      const typed = right.slice(0, place) + right[place + 1] + right[place] + right.slice(place + 2)
      expect(parseSerial(typed)).toEqual(typed === right ? { book: id, number: at } : null)
    }),
    { numRuns: 2000 },
  )
})

test('case, blanks, dashes, full width and letters that look like digits are forgiven', () => {
  fc.assert(
    fc.property(book, number, fc.nat(9), fc.constantFrom(' ', '-', '\t', '　', '—', '·'), (id, at, place, gap) => {
      const typed = serialOf({ book: id, number: at })
      const full = [...bare(typed)].map((letter) => String.fromCharCode(letter.charCodeAt(0) + 0xfee0)).join('')
      const alike = bare(typed).slice(0, 4) + bare(typed).slice(4, 8).replaceAll('0', 'o').replaceAll('1', 'I') + bare(typed)[8]
      for (const way of [typed.slice(0, place) + gap + typed.slice(place), typed.toLowerCase(), full, alike])
        expect(parseSerial(way)).toEqual({ book: id, number: at })
    }),
  )
  for (const wrong of ['', 'KMPX', 'KMPX-0001', 'KMPX-00011', '0001-KMPX-T', `${serialOf({ book: 'KMPX', number: 1 })}2`])
    expect(parseSerial(wrong)).toBeNull()
})

test('number nought is on no card, and none is made that cannot be read', () => {
  const unwritten = CODE_ALPHABET.split('').map((letter) => `KMPX0000${letter}`)
  expect(unwritten.map(parseSerial)).toEqual(unwritten.map(() => null))
  for (const wrong of [0, -1, 1.5, LAST_NUMBER + 1]) expect(() => serialOf({ book: 'KMPX', number: wrong })).toThrow(RangeError)
  expect(() => serialOf({ book: 'KMP1', number: 1 })).toThrow(RangeError)
})

test('the id of a book is four letters, the same for the same seed', () => {
  fc.assert(
    fc.property(fc.string(), (seed) => {
      expect(isBookId(bookId(seed))).toBe(true)
      expect(bookId(seed)).toBe(bookId(seed))
    }),
  )
  expect(new Set(Array.from({ length: 200 }, (_, at) => bookId(`seed ${at}`))).size).toBeGreaterThan(195)
})

test('a book holds its serials and no others', () => {
  const own = { id: 'KMPX', from: 3, to: 5 }
  expect(serialsOf(own).map((serial) => parseSerial(serial)?.number)).toEqual([3, 4, 5])
  expect([2, 3, 5, 6].map((at) => isOfBook(own, { book: 'KMPX', number: at }))).toEqual([false, true, true, false])
  expect(isOfBook(own, { book: 'KMPY', number: 3 })).toBe(false)
})

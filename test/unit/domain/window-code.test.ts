import fc from 'fast-check'
import { expect, test } from 'vitest'
import { onDuty } from '../../../shared/domain/directory/entries.ts'
import { CODE_ALPHABET, parseWindowCode, windowCode } from '../../../shared/domain/directory/window-code.ts'

const letter = fc.constantFrom(...CODE_ALPHABET)
const id = fc.array(letter, { minLength: 8, maxLength: 8 }).map((letters) => letters.join(''))

test('every single wrong character is caught', () => {
  fc.assert(
    fc.property(id, fc.nat(8), letter, (known, at, other) => {
      const code = windowCode(known)
      const wrong = code.slice(0, at) + other + code.slice(at + 1)
      expect(parseWindowCode(wrong)).toBe(wrong === code ? known : null)
    }),
  )
})

test('every swap of neighbours is caught, the check character included', () => {
  fc.assert(
    fc.property(id, fc.nat(7), (known, at) => {
      const code = windowCode(known)
      const swapped = code.slice(0, at) + code[at + 1] + code[at] + code.slice(at + 2)
      expect(parseWindowCode(swapped)).toBe(swapped === code ? known : null)
    }),
    { numRuns: 500 },
  )
})

test('spaces, dashes and small letters are forgiven; anything else is no code', () => {
  fc.assert(
    fc.property(id, fc.nat(9), fc.constantFrom(' ', '-', '\t', '　'), (known, at, gap) => {
      const code = windowCode(known)
      expect(parseWindowCode(`${code.slice(0, at)}${gap}${code.slice(at)}`.toLowerCase())).toBe(known)
    }),
  )
  for (const wrong of ['', 'SYHGTXCR', `${windowCode('SYHGTXCR')}2`, '000000000', 'ILOZILOZI'])
    expect(parseWindowCode(wrong)).toBeNull()
})

test('the alphabet is 31 letters, a prime, without those that look alike', () => {
  expect(new Set(CODE_ALPHABET).size).toBe(31)
  for (const alike of '01ILOZ') expect(CODE_ALPHABET.includes(alike)).toBe('L' === alike)
})

test('who is on duty: from the beginning of a shift to just before its end', () => {
  const shifts = [
    { from: '09:00', to: '12:00', staff: 'A' },
    { from: '13:30', to: '17:00', staff: 'B' },
  ]
  const at = (time: string) => onDuty({ window: 'W', date: '2026-03-02', shifts }, time)
  expect(['08:59', '09:00', '11:59', '12:00', '13:30', '16:59', '17:00'].map(at)).toEqual(['', 'A', 'A', '', 'B', 'B', ''])
  expect(onDuty(undefined, '10:00')).toBe('')
})

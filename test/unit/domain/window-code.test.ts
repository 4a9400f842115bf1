import fc from 'fast-check'
import { expect, test } from 'vitest'
import { onDuty } from '../../../shared/domain/directory/entries.ts'
import {
  CODE_ALPHABET,
  FIRST_VERSION,
  nextVersion,
  parseWindowCode,
  windowCode,
} from '../../../shared/domain/directory/window-code.ts'

const letter = fc.constantFrom(...CODE_ALPHABET)
const id = fc.array(letter, { minLength: 8, maxLength: 8 }).map((letters) => letters.join(''))

test('every single wrong character is caught', () => {
  fc.assert(
    fc.property(id, letter, fc.nat(9), letter, (known, version, at, other) => {
      const code = windowCode(known, version)
      const wrong = code.slice(0, at) + other + code.slice(at + 1)
      expect(parseWindowCode(wrong)).toEqual(wrong === code ? { id: known, version } : null)
    }),
  )
})

test('every swap of neighbours is caught, the check character included', () => {
  fc.assert(
    fc.property(id, letter, fc.nat(8), (known, version, at) => {
      const code = windowCode(known, version)
      const swapped = code.slice(0, at) + code[at + 1] + code[at] + code.slice(at + 2)
      expect(parseWindowCode(swapped)).toEqual(swapped === code ? { id: known, version } : null)
    }),
    { numRuns: 500 },
  )
})

test('spaces, dashes and small letters are forgiven; anything else is no code', () => {
  fc.assert(
    fc.property(id, fc.nat(9), fc.constantFrom(' ', '-', '\t', '　'), (known, at, gap) => {
      const code = windowCode(known)
      expect(parseWindowCode(`${code.slice(0, at)}${gap}${code.slice(at)}`.toLowerCase())).toEqual({
        id: known,
        version: FIRST_VERSION,
      })
    }),
  )
  for (const wrong of [
    '',
    'SYHGTXCR',
    windowCode('SYHGTXCR').slice(0, 9),
    `${windowCode('SYHGTXCR')}2`,
    '0000000000',
    'ILOZILOZIL',
  ])
    expect(parseWindowCode(wrong)).toBeNull()
})

test('versions follow one another through the whole alphabet, and then end', () => {
  const versions = [FIRST_VERSION]
  for (let next = nextVersion(FIRST_VERSION); next; next = nextVersion(next)) versions.push(next)
  expect(versions.join('')).toBe(CODE_ALPHABET)
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

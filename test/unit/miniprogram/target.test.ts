import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { keyOf, targetOf } from '../../../miniprogram/src/services/target.ts'
import { CODE_ALPHABET, windowCode } from '../../../shared/domain/directory/window-code.ts'

const service = fc.stringMatching(/^[A-Za-z0-9_-]{22}$/)
const window = fc
  .array(fc.constantFrom(...CODE_ALPHABET), { minLength: 8, maxLength: 8 })
  .map((letters) => windowCode(letters.join('')))

test('a service code is found in an address, a parameter and by itself', () => {
  fc.assert(
    fc.property(service, (code) => {
      for (const text of [`https://a.test/s/${code}`, `s=${code}`, `?x=1&s=${code}`, code]) {
        expect(targetOf(text)).toEqual({ service: code })
      }
    }),
  )
})

test('a window code is found in an address, a parameter and as it is typed', () => {
  fc.assert(
    fc.property(window, (code) => {
      const typed = `${code.slice(0, 3).toLowerCase()} ${code.slice(3, 6)}-${code.slice(6)}`
      for (const text of [`https://a.test/q/${code}`, `w=${code}`, code, typed]) expect(targetOf(text)).toEqual({ window: code })
    }),
  )
})

test('a window code with one wrong character is no target', () => {
  const code = windowCode('ABCDEFGH')
  for (const [place, letter] of [...code].entries()) {
    const wrong = [...code].with(place, letter === '2' ? '3' : '2').join('')
    expect(targetOf(wrong)).toBeNull()
  }
})

test('what is none of ours is no target', () => {
  for (const text of ['', 'https://a.test/', 'w=ABC', 's=short', '10000000000']) expect(targetOf(text)).toBeNull()
})

test('a target is written as the parameter that it is read from', () => {
  fc.assert(
    fc.property(service, (code) => {
      expect(targetOf(keyOf({ service: code }))).toEqual({ service: code })
    }),
  )
})

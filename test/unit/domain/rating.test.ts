import fc from 'fast-check'
import { expect, test } from 'vitest'
import { dictionary } from '../../../shared/data/index.ts'
import { indicatorsOf, indicatorText } from '../../../shared/domain/evaluation/indicators.ts'
import { isBad, isLevel, LEVELS, type Level } from '../../../shared/domain/evaluation/level.ts'
import { checkRating, TEXT_LIMIT, textLength } from '../../../shared/domain/evaluation/rating.ts'

const level = fc.constantFrom<Level>(...LEVELS)
const codesOf = (of: Level) => indicatorsOf(dictionary, of).map(({ code }) => code)
const check = (level: unknown, codes: readonly string[] = [], text = '') => checkRating({ level, codes, text }, dictionary)
const refused = (code: string) => ({ ok: false, refusal: { code } })

test('any codes of the level pass, sorted and once each; any other code is refused and named', () => {
  fc.assert(
    fc.property(level, level, fc.nat(7), fc.nat(7), (own, other, one, two) => {
      const [first = '', second = ''] = [codesOf(own)[one], codesOf(own)[two]]
      expect(check(own, [second, first, second])).toEqual({
        ok: true,
        value: { level: own, codes: [...new Set([first, second])].sort(), text: '' },
      })
      const foreign = codesOf(other)[one] ?? ''
      if (other !== own) expect(check(own, [first, foreign])).toMatchObject(refused('E2006'))
      if (other !== own)
        expect(check(own, [foreign])).toMatchObject({ refusal: { details: { field: 'codes', codes: [foreign] } } })
    }),
  )
})

test('150 characters as a person counts them, whatever they are made of', () => {
  const letters = fc.constantFrom('好', 'a', '😀', '𠮷', '　')
  fc.assert(
    fc.property(fc.array(letters, { minLength: TEXT_LIMIT - 4, maxLength: TEXT_LIMIT + 4 }), (list) => {
      const text = `x${list.slice(0, -2).join('')}x`
      expect(textLength(text)).toBe(list.length)
      expect(check(5, [], text).ok).toBe(list.length <= TEXT_LIMIT)
    }),
  )
  expect(check(5, [], '😀'.repeat(151))).toMatchObject({ refusal: { code: 'E2007', details: { field: 'text', limit: 150 } } })
  expect(check(5, [], `${' '.repeat(90)}${'好'.repeat(150)}${' '.repeat(90)}`).ok).toBe(true)
})

test('a bad rating needs an indicator or a text; blanks are no text; 基本满意 needs neither', () => {
  for (const of of LEVELS) {
    expect(check(of).ok).toBe(of >= 3)
    expect(isBad(of)).toBe(of < 3)
    expect(check(of, [], ' \n ').ok).toBe(of >= 3)
    expect(check(of, [], '等了很久').ok).toBe(true)
    expect(check(of, codesOf(of).slice(0, 1)).ok).toBe(true)
  }
  expect(check(1)).toMatchObject({ refusal: { code: 'E2005', details: { field: 'codes' } } })
})

test('a level is one of five whole numbers and nothing like one', () => {
  fc.assert(fc.property(fc.anything(), (value) => isLevel(value) === LEVELS.includes(value as Level)))
  for (const value of [0, 6, 2.5, '5', null, undefined]) {
    expect(check(value)).toMatchObject({ refusal: { code: 'E2004', details: { field: 'level' } } })
  }
})

test('what was said is kept as it was said, but for blanks around it', () => {
  expect(check(2, ['208'], '  排队太久  ')).toEqual({ ok: true, value: { level: 2, codes: ['208'], text: '排队太久' } })
})

test('an indicator is known by its code whatever its level; an unknown one by its code', () => {
  expect(indicatorText(dictionary, '108')).toBe(indicatorsOf(dictionary, 1)[0]?.text)
  expect(indicatorText(dictionary, '999')).toBe('999')
  expect(indicatorsOf({ version: '', levels: [] }, 5)).toEqual([])
})

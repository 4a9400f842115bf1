import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { applicantKey, normalisedName, typedCaseNumber } from '../../../functions/evaluation/applicant-key.ts'
import { LOOKED_AT } from '../../../functions/evaluation/case-services.ts'
import { LOOKUPS, lookUpCase } from '../../../functions/evaluation/look-up-case.ts'
import type { EvaluationStore } from '../../../functions/evaluation/ports.ts'
import { plainKeys } from '../../memory/system.ts'
import { type House, house, refused } from '../support/house.ts'
import { PLACES } from '../support/samples.ts'

const NAME = '艾力·买买提'
const ask = (here: House, projectNo: string, name: string, more: { visitor?: string; address?: string } = {}) =>
  lookUpCase(
    { projectNo, name, visitor: more.visitor ?? `visitor-${projectNo}-000000` },
    more.address ? { address: more.address } : {},
    here,
  )

test.each(PLACES)('%s: the number and the name of a case give its services in order, each with its stage', async (place) => {
  const here = house(place)
  const later = await here.serve({ projectNo: 'P-1', serviceNumber: 5, serviceName: '办结', userName: NAME })
  const first = await here.serve({ projectNo: 'P-1', serviceNumber: 2, serviceName: '申报', userName: NAME })
  await here.serve({ projectNo: 'P-1', serviceNumber: 3, serviceName: '补正', userName: '别人' })
  await here.serve({ projectNo: 'P-1', serviceNumber: 4, serviceName: '缴费' })
  const found = await ask(here, ' Ｐ－１ ', '艾力 • 买买提 ')
  expect(found.ok && found.value.services.map(({ code, stage }) => [code, stage])).toEqual([
    [first, '申报'],
    [later, '办结'],
  ])
  for (const code of [first, later]) expect(await here.rate(here.form({ service: code }))).toMatchObject({ ok: true })
})

test('a step that came again is found as well, up to the twentieth service', async () => {
  const here = house()
  const codes = await Promise.all([1, 7, 20, 21].map((serviceNumber) => here.serve({ serviceNumber, userName: NAME })))
  const found = await ask(here, 'P-1', NAME)
  expect(found.ok && found.value.services.map(({ code }) => code)).toEqual(codes.slice(0, 3))
})

test('no such case, no name on record and a wrong name have one answer, after the same reads', async () => {
  const here = house()
  await here.serve({ projectNo: 'P-1', userName: NAME })
  await here.serve({ projectNo: 'P-2' })
  const read: number[] = []
  const evaluations: EvaluationStore = {
    ...here.evaluations,
    several: (ids) => {
      read.push(ids.length)
      return here.evaluations.several(ids)
    },
  }
  const answers = [
    await ask({ ...here, evaluations } as House, 'P-9', NAME),
    await ask({ ...here, evaluations } as House, 'P-2', NAME),
    await ask({ ...here, evaluations } as House, 'P-1', '买买提'),
    await ask({ ...here, evaluations } as House, 'P-1', '··'),
  ]
  expect(answers).toEqual(Array.from({ length: 4 }, () => refused('E2020')))
  expect(new Set(read)).toEqual(new Set([LOOKED_AT]))
})

test('a case, a visitor and a network have so many tries an hour, whether it exists or not', async () => {
  for (const projectNo of ['P-1', 'P-9']) {
    const here = house()
    await here.serve({ projectNo: 'P-1', userName: NAME })
    const tries = (count: number) =>
      Array.from({ length: count }, (_, at) => ask(here, projectNo, '猜的', { visitor: `visitor-${at}-00000000` }))
    expect(new Set((await Promise.all(tries(LOOKUPS.case.most))).map((one) => JSON.stringify(one))).size).toBe(1)
    expect(await ask(here, projectNo, NAME)).toEqual(refused('E4006'))
    here.clock.moveTo(here.clock.now() + LOOKUPS.case.windowMs)
    expect((await ask(here, projectNo, NAME)).ok).toBe(projectNo === 'P-1')
  }
  const here = house()
  for (let at = 0; at < LOOKUPS.visitor.most; at += 1) await ask(here, `Q-${at}`, NAME, { visitor: 'visitor-the-same-one' })
  expect(await ask(here, 'Q-99', NAME, { visitor: 'visitor-the-same-one' })).toEqual(refused('E4006'))
  for (let at = 0; at < LOOKUPS.address.most; at += 1) await ask(here, `R-${at}`, NAME, { address: 'hash' })
  expect(await ask(here, 'R-999', NAME, { address: 'hash' })).toEqual(refused('E4006'))
  expect(await ask(here, 'R-999', NAME, { address: 'other' })).toEqual(refused('E2020'))
})

test('a name is the same however it is typed, and belongs to its case', () => {
  const dot = fc.constantFrom('·', '•', '‧', '・', '.', '．', ' ', '　', '')
  fc.assert(
    fc.property(
      fc.array(fc.constantFrom('艾', '力', '买', '提', 'Ａ', 'a'), { minLength: 1, maxLength: 8 }),
      dot,
      dot,
      (letters, one, two) => {
        const typed = letters.join(one)
        expect(normalisedName(` ${typed}`)).toBe(normalisedName(letters.join(two)))
        expect(applicantKey(plainKeys, 'P-1', typed)).not.toBe(applicantKey(plainKeys, 'P-2', typed))
      },
    ),
  )
  expect(normalisedName('山东某某（集团）有限公司')).toBe(normalisedName('山东某某(集团)有限公司'))
  expect(applicantKey(plainKeys, 'P-1', ' · ')).toBeUndefined()
})

test('a case number is the same on every keyboard, and typing it again changes nothing', () => {
  const stored = fc.stringMatching(/^[0-9A-Za-z-]{1,64}$/)
  const space = fc.constantFrom('', ' ', '\u3000', '\t ')
  const wide = (text: string) => text.replace(/[!-~]/g, (letter) => String.fromCharCode(letter.charCodeAt(0) + 0xfee0))
  fc.assert(
    fc.property(stored, space, space, fc.boolean(), (number, before, after, full) => {
      expect(typedCaseNumber(`${before}${full ? wide(number) : number}${after}`)).toBe(number)
    }),
  )
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme' }), (any) => {
      const once = typedCaseNumber(any)
      expect(typedCaseNumber(once)).toBe(once)
    }),
  )
})

import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { forms } from '../../../shared/data/exchange/forms.ts'
import { civilTime } from '../../../shared/domain/calendar/civil.ts'
import type { Service } from '../../../shared/domain/evaluation/service.ts'
import { factsOf } from '../../../shared/domain/exchange/facts.ts'
import type { FieldRule, Form } from '../../../shared/domain/exchange/form.ts'
import { readDictionary, readEntry, verdictOf } from '../../../shared/domain/exchange/read.ts'
import { rectificationText } from '../../../shared/domain/exchange/rectification.ts'
import { mayHaveTicket, ratingOf, stepsOf } from '../../../shared/domain/exchange/steps.ts'
import { SUPERIOR_STEPS, type SuperiorRecord } from '../../../shared/domain/exchange/superior.ts'
import { takes, timeAs, writeStep } from '../../../shared/domain/exchange/write.ts'
import type { Ticket } from '../../../shared/domain/ticket/ticket.ts'

const AT = 1_793_583_000_000
const record = {
  service: {
    projectNo: 'P1',
    serviceNumber: 2,
    taskCode: 'T',
    stage: '办结',
    servedAt: AT,
    window: '',
    areaCode: '530921001000',
  },
  applicant: { userName: '欧阳示例', mobile: '10000000001' },
  rating: { level: 4, codes: ['410', '411'], text: '好', at: AT + 1000, pf: 2, named: false, isDefault: false, added: false },
  effective: true,
} as unknown as SuperiorRecord

const [form] = forms as [Form]
const writing = (rule: FieldRule, own: SuperiorRecord = record) =>
  writeStep(
    {
      ...form,
      codes: { yes: { true: 'Y', false: 'N' } },
      fields: { it: [rule] },
      steps: { rating: { path: '', operation: '', fields: ['it'] } },
    } as Form,
    'rating',
    own,
  )

describe('the language of a form', () => {
  test.each<[string, FieldRule, unknown]>([
    ['a fact', { name: 'a', from: 'projectNo' }, 'P1'],
    ['a number', { name: 'a', from: 'serviceNumber', as: 'number' }, 2],
    ['a fixed value', { name: 'a', value: '7' }, '7'],
    ['a time', { name: 'a', from: 'serviceTime' }, civilTime(AT)],
    ['a date', { name: 'a', from: 'serviceTime', as: 'date' }, civilTime(AT).slice(0, 10)],
    ['a list', { name: 'a', from: 'codes' }, '410,411'],
    ['a code', { name: 'a', from: 'isDefault', code: 'yes' }, 'N'],
    ['a prefix', { name: 'a', from: 'projectNo', prefix: '37' }, '37P1'],
    ['the left part', { name: 'a', from: 'areaCode', take: 6 }, '530921'],
    ['a field for some cases', { name: 'a', from: 'level', only: { fact: 'isDefault', is: [false] } }, '4'],
    ['a text of the longest length', { name: 'a', from: 'projectNo', most: 2 }, 'P1'],
  ])('writes %s', (_, rule, value) => {
    expect(writing(rule)).toEqual({ ok: true, fields: [['a', value]] })
  })

  test('leaves out what is not there, or not for this case', () => {
    expect(writing({ name: 'a', from: 'rectification' })).toEqual({ ok: true, fields: [] })
    expect(writing({ name: 'a', from: 'level', only: { fact: 'isDefault', is: [true] } })).toEqual({ ok: true, fields: [] })
  })

  test('stops at what lacks, has no code or is too long, and says where', () => {
    expect(writing({ name: 'a', from: 'rectification', required: true })).toMatchObject({
      ok: false,
      code: 'lacks-field',
      text: expect.stringContaining('a'),
    })
    expect(writing({ name: 'a', from: 'level', code: 'yes' })).toMatchObject({ ok: false, code: 'no-code' })
    expect(writing({ name: 'a', from: 'projectNo', most: 1 })).toMatchObject({ ok: false, code: 'too-long' })
    expect(writing({ name: 'a', from: 'level', code: 'none' })).toMatchObject({ ok: false, code: 'no-code' })
  })

  test('a step that a form does not have is nothing to write', () => {
    expect(writeStep({ ...form, steps: {} }, 'rating', record)).toBeUndefined()
    const broken = { ...form, fields: {}, steps: { rating: { path: '', operation: '', fields: ['it'] } } } as Form
    expect(() => writeStep(broken, 'rating', record)).toThrow('it')
  })

  test('a time is the same in every pattern', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 4_000_000_000_000 }), (at) => {
        expect(timeAs('yyyy-MM-dd HH:mm:ss', at)).toBe(civilTime(at))
        expect(timeAs('yyyyMMddHHmmss', at)).toBe(civilTime(at).replace(/\D/g, ''))
      }),
    )
  })
})

test('a default has no indicator, no words and no turn, whatever the record says', () => {
  const fallen = { ...record, rating: { ...record.rating, isDefault: true } } as SuperiorRecord
  expect(factsOf('default', fallen)).toMatchObject({
    codes: undefined,
    text: undefined,
    evaluateType: undefined,
    isDefault: true,
  })
  expect(factsOf('rating', record)).toMatchObject({ codes: ['410', '411'], text: '好', evaluateType: 1 })
  const added = { ...record, rating: { ...record.rating, added: true } } as SuperiorRecord
  expect(factsOf('added', added).evaluateType).toBe(2)
})

describe('what is to be told', () => {
  const rating = { level: 1, at: AT } as NonNullable<Service['rating']>
  const bare = { default: undefined } as unknown as Service
  const answered = { answeredAt: AT } as Ticket
  test.each<[Partial<Service>, Ticket | undefined, string[]]>([
    [{}, undefined, []],
    [{ default: { level: 3, at: AT } }, undefined, ['default']],
    [{ default: { level: 3, at: AT }, rating }, undefined, ['rating']],
    [{ rating, added: { level: 5, at: AT } as NonNullable<Service['added']> }, undefined, ['rating', 'added']],
    [{ rating, invalidated: { at: AT, outcome: 'mistaken' } }, answered, ['rating', 'invalidation', 'rectification']],
    [{ rating }, {} as Ticket, ['rating']],
  ])('%#', (more, ticket, steps) => {
    expect(stepsOf({ ...bare, ...more }, ticket)).toEqual(['service', ...steps])
  })

  test('each step of the rating that it is about', () => {
    const added = { level: 5, at: AT + 9, codes: [], text: '' } as unknown as NonNullable<Service['added']>
    const of = { ...bare, rating: { ...rating, named: true }, added, default: { level: 3, at: AT - 9 } } as Service
    expect(SUPERIOR_STEPS.map((step) => ratingOf(step, of)?.level)).toEqual([undefined, 3, 1, 5, 1, 1])
    expect(ratingOf('added', of)).toMatchObject({ added: true, named: true, isDefault: false })
    expect(ratingOf('default', of)).toMatchObject({ isDefault: true, codes: [], text: '', named: false, added: false })
    expect(ratingOf('default', bare)).toBeUndefined()
  })

  test('only a bad rating, first or added, can have a ticket', () => {
    expect(mayHaveTicket({ ...bare, rating })).toBe(true)
    expect(mayHaveTicket({ ...bare, rating: { ...rating, level: 3 } })).toBe(false)
    expect(mayHaveTicket({ ...bare, rating: { ...rating, level: 5 }, added: { ...rating, level: 2 } })).toBe(true)
    expect(mayHaveTicket(bare)).toBe(false)
  })
})

test('what was put right names nobody', () => {
  const note = (command: string, said: object) => ({ at: AT, command, by: 'S-7', note: said })
  const history = [
    note('rectify', { measures: '增设窗口' }),
    note('answer', { answer: '欧阳示例您好，回电 10000000001，编号 530921199001010000X' }),
  ]
  const text = rectificationText(
    { finding: 'partly', history } as unknown as Ticket,
    (piece) => piece === record.applicant.userName,
  )
  expect(text).toBe('核实：部分属实；整改：增设窗口；答复：＊您好，回电 ＊，编号 ＊')
  expect(rectificationText({ history: [note('triage', { ruleCited: '第三条' })] } as unknown as Ticket, () => false)).toBe(
    '依据：第三条',
  )
})

test('answers are understood by what the form names, and all else is unclear', () => {
  const { answers } = form
  const of = (...said: string[]) => verdictOf(form, said)
  expect(answers.acknowledged.map((each) => of(each))).toEqual(answers.acknowledged.map(() => 'acknowledged'))
  expect(of('失败', '本次服务已存在评价，请勿重复评价')).toBe('repeated')
  expect(of('没有对应的服务数据')).toBe('unknown-service')
  expect(of('事项不在目录内：T')).toBe('refused')
  expect(of('系统繁忙')).toBe('unclear')
  expect(of('no success')).toBe('unclear')
})

test.each(
  forms.map((each) => [each.id, each] as const),
)('%s: rows of a list are read back, and what is no rating is passed over', (_, own) => {
  const written = writeStep(own, 'rating', {
    ...record,
    service: { ...record.service, taskName: '事项', org: 'O', userProp: '1', proStatus: '3' },
  } as SuperiorRecord)
  const row = Object.fromEntries(written?.ok ? written.fields : [])
  expect(readEntry(own, row)).toEqual({ projectNo: 'P1', serviceNumber: 2, level: 4, isDefault: false, effective: true })
  expect(readEntry(own, {})).toBeUndefined()
  expect(takes(own, { taskCode: '1153090000000000001' })).toBe(false)
  expect(takes(own, { taskCode: '1153090090000006542' })).toBe(true)
})

test('a dictionary without one indicator is none', () => {
  const { level, code, text, core } = form.dictionary.fields
  const row = { [level]: '5', [code]: '510', [text]: '一次办结', [core]: '1' }
  expect(readDictionary(form, [row], 'v')?.levels[0]).toEqual({
    level: 5,
    name: '非常满意',
    indicators: [{ code: '510', text: '一次办结', core: true }],
  })
  expect(readDictionary(form, [{ [level]: '9' }], 'v')).toBeUndefined()
})

import { expect, test } from 'vitest'
import { dictionary, profiles } from '../../../shared/data/index.ts'
import { NOTE_LIMIT } from '../../../shared/domain/notice/notice.ts'
import type { Clause, PolicyProfile } from '../../../shared/domain/policy/profile.ts'
import { limitOf, RULE_NAMES } from '../../../shared/domain/policy/profile.ts'
import { profileFor } from '../../../shared/domain/policy/profile-for.ts'

const by = (id: string): PolicyProfile => {
  const found = profiles.find((profile) => profile.id === id)
  if (!found) throw new Error(id)
  return found
}
const [lincang, linzi] = [by('lincang'), by('linzi')]
const rules = (profile: PolicyProfile) => RULE_NAMES.filter((rule) => limitOf(profile, rule))

/** Limits of this system's own, where no document sets one: the same in both places. */
const LOOP = [
  'call-back',
  'reopening',
  'appeal',
  'review',
  'objection',
  'ruling',
  'dispute',
  'dispute-decision',
  'protection',
  'contact-kept',
]

test('临沧 临政办发〔2020〕16号, 2020-03-18', () => {
  expect(lincang).toMatchObject({
    version: 'lincang@2020-03-18',
    region: '530900000000',
    receiptPrefix: 'LC',
    organiser: '临沧市政务服务管理局',
    document: { number: '临政办发〔2020〕16号', issuedOn: '2020-03-18' },
    defaultLevel: 3,
    callBack: { name: '实名差评回访整改率', denominator: 'named-bad', target: 1 },
    extension: { allowed: true, longest: { amount: 15, unit: 'working' } },
  })
  expect(rules(lincang)).toEqual([
    'default-rating',
    'ratable',
    'adding',
    'first-contact',
    'verification',
    'rectification',
    ...LOOP,
  ])
  expect(lincang.ticketClasses.map((entry) => [entry.id, entry.rule])).toEqual([['standard', 'rectification']])
})

test('临淄 临政办发〔2020〕2号, 2020-07-27', () => {
  expect(linzi).toMatchObject({
    version: 'linzi@2020-07-27',
    region: '370305000000',
    receiptPrefix: 'LZ',
    document: { number: '临政办发〔2020〕2号', issuedOn: '2020-07-27' },
    defaultLevel: null,
    callBack: { name: '已办结差评回访率', denominator: 'closed-bad', target: 1 },
    extension: { allowed: false, longest: null },
  })
  expect(rules(linzi)).toEqual([
    'ratable',
    'supplement',
    'adding',
    'card-entry',
    'first-contact',
    'rectification-general',
    'rectification-complex',
    ...LOOP,
  ])
  expect(linzi.ticketClasses.map((entry) => entry.id)).toEqual(['general', 'complex'])
})

test.each([
  [lincang, 'default-rating', 5, 'working', 'service', 'document', '5个工作日内未进行评价的，默认为“基本满意”'],
  [lincang, 'rectification', 15, 'working', 'verification', 'document', '经查实的，应在15个工作日内进行整改'],
  [lincang, 'first-contact', 1, 'working', 'receipt', 'house', '可以调整'],
  [lincang, 'ratable', 180, 'natural', 'service', 'house', '可以调整'],
  [linzi, 'rectification-general', 7, 'natural', 'receipt', 'document', '一般问题在7个自然日内整改完毕'],
  [linzi, 'rectification-complex', 15, 'natural', 'receipt', 'document', '复杂问题在15个自然日内整改完毕'],
  [linzi, 'card-entry', 5, 'working', 'card-filled', 'document', '5个工作日内准确录入'],
  [linzi, 'first-contact', 0, 'natural', 'receipt', 'house', '第一时间'],
  [linzi, 'ratable', 180, 'natural', 'service', 'house', '可以调整'],
] as const)('%o %s: %i %s days from %s', (profile, rule, amount, unit, startsAt, basis, words) => {
  const limit = limitOf(profile, rule)
  expect(limit).toMatchObject({ amount, unit, startsAt, countStartDay: false, rollOver: false })
  expect(limit?.clause.basis).toBe(basis)
  expect(limit?.clause.text).toContain(words)
})

test.each([lincang, linzi])('every clause says where it comes from: the place’s document, or this system', (profile) => {
  const limits = Object.values(profile.limits).map((limit) => limit.clause)
  const { dispute, merging, reopening, callAttempts } = profile.procedure
  const steps = [dispute, merging, reopening, callAttempts].map(({ clause }) => clause)
  const clauses: Clause[] = [
    ...limits,
    profile.extension.clause,
    profile.callBack.clause,
    profile.publication.clause,
    profile.ladders.clause,
    profile.hotline.clause,
    ...steps,
  ]
  for (const clause of clauses) {
    if (clause.basis === 'superior') continue
    expect(clause.document).toBe(clause.basis === 'document' ? profile.document.number : '本系统缺省')
    expect(clause.article).not.toBe('')
    if (clause.basis === 'house') expect(clause.text).toContain('组织实施单位可以调整')
  }
})

test('the two documents are numbered alike, so a number alone names no place', () => {
  const prefix = (profile: PolicyProfile) => profile.document.number.split('〔')[0]
  expect(prefix(lincang)).toBe(prefix(linzi))
  expect(lincang.document.title).not.toBe(linzi.document.title)
})

test('channels: what each document names, with the code of the national exchange', () => {
  const codes = (profile: PolicyProfile) => Object.fromEntries(profile.channels.map((channel) => [channel.id, channel.pf]))
  const shared = { portal: 1, 'mini-program': 2, 'dynamic-code': 3, 'static-code': 3, evaluator: 4, terminal: 5 }
  expect(codes(lincang)).toEqual({ ...shared, phone: 6 })
  expect(codes(linzi)).toEqual({ ...shared, phone: 6, card: 5, sms: 7 })
})

test.each([lincang, linzi])('the ladder reminds before the due day and climbs from the day after it', ({ ladder }) => {
  expect(ladder.map((rung) => rung.id)).toEqual(['remind', 'handler', 'lead', 'bureau', 'supervision'])
  const days = ladder.map((rung) => rung.afterDays)
  expect(days.slice(0, 2)).toEqual([-2, 1])
  expect(days.every((day, at) => at === 0 || day > (days[at - 1] ?? 0))).toBe(true)
})

test.each([lincang, linzi])('what the bureau has to do itself climbs to the bureau and then above it', ({ ladders }) => {
  const climbs = (ladder: typeof ladders.review) => ladder.map(({ id, afterDays }) => [id, afterDays])
  const above = [
    ['bureau', 1],
    ['supervision', 3],
  ]
  expect(climbs(ladders.review)).toEqual([['remind', -2], ...above])
  expect(climbs(ladders.protection)).toEqual(above)
  expect(climbs(ladders.dispute)).toEqual(above)
  for (const { name } of [...ladders.review, ...ladders.dispute, ...ladders.protection])
    expect(name.length).toBeLessThanOrEqual(NOTE_LIMIT)
})

test.each([lincang, linzi])('figures are published with the same care everywhere', ({ publication }) => {
  expect(publication).toMatchObject({ rankMinimum: 30, groupMinimum: 5, monthClosesAfterDays: 45 })
})

test('the profile of a service is that of its place, from the day its document was issued', () => {
  const village = ['530902102201', '530902102000', '530902000000', '530900000000']
  expect(profileFor(profiles, village, '2026-09-24')?.id).toBe('lincang')
  expect(profileFor(profiles, ['370305100000', '370305000000'], '2026-09-24')?.id).toBe('linzi')
  expect(profileFor(profiles, village, '2020-03-18')?.id).toBe('lincang')
  expect(profileFor(profiles, village, '2020-03-17')).toBeUndefined()
  expect(profileFor(profiles, ['370302000000', '370300000000'], '2026-09-24')).toBeUndefined()
})

test('the indicator dictionary has 40 indicators on five levels', () => {
  expect(dictionary.levels.map((entry) => entry.level)).toEqual([5, 4, 3, 2, 1])
  expect(dictionary.levels.flatMap((entry) => entry.indicators)).toHaveLength(40)
})

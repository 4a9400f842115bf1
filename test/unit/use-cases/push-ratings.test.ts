import fc from 'fast-check'
import { expect, test } from 'vitest'
import { pushRatings } from '../../../functions/evaluation/push-ratings.ts'
import { type House, house, OTHER_ORG } from '../support/house.ts'
import { on, PLACES } from '../support/samples.ts'

const NOW = on('2026-03-05')
const sample = (changes: Record<string, unknown> = {}) => ({
  projectNo: 'P-1',
  serviceNumber: 1,
  assessId: 'a-1',
  satisfaction: '5',
  evalDetail: '510,517',
  writingEvaluation: '一次就办好了',
  assessTime: '2026-03-03 09:00:00',
  pf: '4',
  evaluateType: '1',
  anonymityFlag: '1',
  ...changes,
})

/** A place with services P-1, P-2 and P-3, at a time three days later. */
async function served(place: (typeof PLACES)[number] = 'lincang') {
  const here = house(place)
  await here.push(...['P-1', 'P-2', 'P-3'].map((projectNo) => here.record({ projectNo })))
  here.clock.moveTo(NOW)
  const push = (...records: unknown[]) => pushRatings(records, { application: 'app' }, here)
  return { here, push, of: (projectNo = 'P-1') => here.evaluations.items.get(here.keys.serviceId(projectNo, 1)) }
}

const codesOf = ({ results }: Awaited<ReturnType<typeof pushRatings>>) =>
  results.map(({ errors = [] }) => errors.map(({ field, code }) => `${field} ${code ?? ''}`.trim()))

test.each(PLACES)('%s: a rating is kept as it was said, with where it came from, and its times unchanged', async (place) => {
  const { push, of } = await served(place)
  expect(await push(sample())).toMatchObject({
    accepted: 1,
    results: [{ index: 0, assessId: 'a-1', receipt: of()?.rating?.receipt }],
  })
  expect(of()).toMatchObject({
    state: 'rated',
    rating: {
      level: 5,
      codes: ['510', '517'],
      text: '一次就办好了',
      at: on('2026-03-03', '09:00:00'),
      receivedAt: NOW,
      source: 'import',
      channel: 'import',
      pf: 4,
      named: false,
      recordedBy: 'app',
    },
  })
  expect(await push(sample())).toMatchObject({ repeated: 1, results: [{ receipt: of()?.rating?.receipt }] })
})

test.each([
  ['projectNo E5007', { projectNo: 'P-9' }],
  ['projectNo E5007', { serviceNumber: 2 }],
  ['assessTime E2017', { assessTime: '2026-03-02 09:29:59' }],
  ['assessTime E5008', { assessTime: '2026-03-05 10:00:06' }],
  ['assessTime', { assessTime: '2026-02-30 10:00:00' }],
  ['evalDetail E2006', { evalDetail: '510,108' }],
  ['evalDetail E2006', { satisfaction: '1' }],
  ['writingEvaluation E2007', { writingEvaluation: '长'.repeat(151) }],
  ['isdefault E5009', { isdefault: '1' }],
  ['satisfaction', { satisfaction: '6' }],
  ['satisfaction', { satisfaction: 5 }],
  ['pf', { pf: '8' }],
  ['evalDetail', { evalDetail: '510|517' }],
  ['assessId', { assessId: '' }],
  ['evaluateType E2013', { evaluateType: '2' }],
])('%s is what is wrong with %o, in Chinese, and nothing is kept', async (field, changes) => {
  const { push, of } = await served()
  const answer = await push(sample(changes))
  expect(codesOf(answer)).toEqual([[field]])
  for (const { errors = [] } of answer.results) for (const { message } of errors) expect(message).toMatch(/[一-鿿]/)
  expect(of()?.rating).toBeUndefined()
})

test('a bad rating without a reason stands without one, and none is made up', async () => {
  const { push, of } = await served()
  expect(await push(sample({ satisfaction: '1', evalDetail: '', writingEvaluation: undefined }))).toMatchObject({ accepted: 1 })
  expect(of()?.rating).toMatchObject({ level: 1, codes: [], text: '' })
})

test.each([
  { satisfaction: '4', evalDetail: '' },
  { evalDetail: '510' },
  { writingEvaluation: '别的话' },
  { assessTime: '2026-03-03 09:00:01' },
  { pf: '2' },
  { anonymityFlag: '2' },
  { assessId: 'a-2' },
])('the same service rated again with %o is refused, and what came first stands', async (changes) => {
  const { push, of } = await served()
  await push(sample())
  const first = of()
  const answer = await push(sample(changes))
  expect(codesOf(answer)).toEqual([['projectNo E2001']])
  expect(JSON.stringify(answer)).not.toContain(first?.rating?.receipt)
  expect(of()).toEqual(first)
})

test('codes in another order and spaces around the words are the same content', async () => {
  const { push } = await served()
  await push(sample())
  expect(await push(sample({ evalDetail: '517,510', writingEvaluation: ' 一次就办好了 ' }))).toMatchObject({ repeated: 1 })
})

test('what a citizen said himself stands, and is told to nobody', async () => {
  const { here, push, of } = await served()
  await here.rate(here.form({ service: here.keys.serviceId('P-1', 1) }, { level: 2, text: '等了很久' }))
  const answer = await push(sample())
  expect(codesOf(answer)).toEqual([['projectNo E2001']])
  expect(JSON.stringify(answer)).not.toMatch(new RegExp(`${of()?.rating?.receipt}|等了很久`))
})

test('追加: once, by the system that brought the first, not before it; the first stands', async () => {
  const { here, push, of } = await served()
  const more = { evaluateType: '2', assessId: 'a-1-2', satisfaction: '2', evalDetail: '207', assessTime: '2026-03-04 09:00:00' }
  await push(sample())
  expect(codesOf(await push(sample({ ...more, assessTime: '2026-03-03 08:59:59' })))).toEqual([['assessTime']])
  const other = await pushRatings([sample(more)], { application: 'other' }, here)
  expect(codesOf(other)).toEqual([['evaluateType E2018']])
  expect(await push(sample(more))).toMatchObject({ accepted: 1 })
  expect(await push(sample(more))).toMatchObject({ repeated: 1 })
  expect(codesOf(await push(sample({ ...more, writingEvaluation: '' })))).toEqual([['projectNo E2001']])
  expect(codesOf(await push(sample({ ...more, assessId: 'a-1-3' })))).toEqual([['evaluateType E2014']])
  expect(of()).toMatchObject({ state: 'added-to', rating: { level: 5 }, added: { level: 2, codes: ['207'] } })
})

test('first and 追加 in one batch, in their order', async () => {
  const { push, of } = await served()
  const more = sample({ evaluateType: '2', assessId: 'a-2', assessTime: '2026-03-04 09:00:00' })
  expect(await push(sample(), more, sample())).toMatchObject({ accepted: 2, repeated: 1 })
  expect(of()?.state).toBe('added-to')
})

test('an administrator’s rows are taken for his own region only; others look like services that are not there', async () => {
  const { here, of } = await served()
  const [east, west] = here.places
  const push = (region: string) => pushRatings([sample()], { application: 'file:S2', region }, here)
  expect(codesOf(await push(west))).toEqual([['projectNo E5007']])
  expect(await push(east)).toMatchObject({ accepted: 1 })
  expect(of()?.rating?.recordedBy).toBe('file:S2')
})

const outcomes = async (here: House, records: readonly unknown[]) => {
  const { results } = await pushRatings(records, { application: 'app' }, here)
  return results.map(({ status, errors }) => ({ status, errors }))
}

test('what becomes of a record hangs on itself and on those about the same service, not on its neighbours; again, it repeats', async () => {
  const record = fc.record({
    projectNo: fc.constantFrom('P-1', 'P-2', 'P-3', 'P-4'),
    assessId: fc.constantFrom('a', 'b'),
    satisfaction: fc.constantFrom('5', '1', '9'),
    evalDetail: fc.constantFrom('', '510', '108'),
    evaluateType: fc.constantFrom('1', '1', '2'),
  })
  await fc.assert(
    fc.asyncProperty(fc.array(record, { minLength: 1, maxLength: 24 }), async (drafts) => {
      const records = drafts.map((draft) => sample(draft))
      const whole = await outcomes((await served()).here, records)
      for (const projectNo of new Set(records.map((each) => each.projectNo))) {
        const own = records.flatMap((each, index) => (each.projectNo === projectNo ? [index] : []))
        const alone = await outcomes(
          (await served()).here,
          own.map((index) => records[index]),
        )
        expect(own.map((index) => whole[index])).toEqual(alone)
      }
      const { here } = await served()
      await outcomes(here, records)
      const again = await outcomes(here, records)
      for (const [index, { status }] of whole.entries()) {
        if (status !== 'refused') expect(again[index]?.status).toBe('repeated')
      }
      expect(again.every(({ status }) => status !== 'accepted' || records.some((each) => each.evaluateType === '2'))).toBe(true)
    }),
    { numRuns: 60 },
  )
})

test('a batch of services: records about one service are judged in their order, the rest side by side', async () => {
  const here = house()
  const { results } = await here.push(
    here.record(),
    here.record({ projectNo: 'P-2' }),
    here.record({ orgcode: OTHER_ORG }),
    here.record({ projectNo: 'P-2' }),
  )
  expect(results.map(({ status }) => status)).toEqual(['accepted', 'accepted', 'refused', 'repeated'])
  expect(results[2]?.errors).toEqual([{ field: 'orgcode', message: expect.any(String), code: 'E5006' }])
})

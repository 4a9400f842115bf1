import { beforeEach, expect, test } from 'vitest'
import { recordRating } from '../../../functions/evaluation/record-rating.ts'
import { openVisit } from '../../../functions/evaluation/window-visit.ts'
import type { StaffIdentity } from '../../../functions/kernel/ports.ts'
import { lookUpByPhone, type PhonePorts, readPhoneDesk } from '../../../functions/phone/look-up.ts'
import { recordPhoneRating } from '../../../functions/phone/record-phone-rating.ts'
import type { Input } from '../../../shared/contract/routes.ts'
import { civilTime } from '../../../shared/domain/calendar/civil.ts'
import { windowCode } from '../../../shared/domain/directory/window-code.ts'
import { memoryCalls } from '../../memory/calls.ts'
import { type House, house, ORG, OTHER_ORG, refused, WINDOW } from '../support/house.ts'
import { PLACES } from '../support/samples.ts'

let here: House
let ports: PhonePorts & Pick<House, 'seal'>
let operator: StaffIdentity
beforeEach(() => {
  here = house()
  ports = { ...here, calls: memoryCalls() }
  operator = { id: 'S3', org: OTHER_ORG, region: here.profile.region, roles: ['operator'] }
})

let request = 0
const said = (target: Input<'recordPhoneRating'>['target'], changes: Partial<Input<'recordPhoneRating'>> = {}) => {
  request += 1
  const requestKey = `request-key-${String(request).padStart(6, '0')}`
  return { target, requestKey, level: 4, codes: [], text: '', named: false, calledAt: '2026-03-02 10:00:00', ...changes }
}
const record = (target: Input<'recordPhoneRating'>['target'], changes?: Partial<Input<'recordPhoneRating'>>) =>
  recordPhoneRating(said(target, changes), operator, ports)
const later = (ms: number) => here.clock.moveTo(here.clock.now() + ms)

test.each(
  PLACES,
)('%s: what was said on the phone is marked as such, with who wrote it down and when it was said', async (place) => {
  here = house(place)
  ports = { ...here, calls: memoryCalls() }
  operator = { ...operator, region: here.profile.region }
  const service = await here.serve()
  later(600_000)
  const done = await record({ service }, { level: 2, text: '等了两个小时', named: true, contact: '10000000077' })
  expect(done).toMatchObject({ ok: true, value: { fresh: true } })
  const { rating } = (await here.evaluations.get(service)) ?? {}
  expect(rating).toMatchObject({ level: 2, source: 'phone', channel: 'phone', pf: 6, recordedBy: 'S3', named: true })
  expect(rating?.contact).toMatchObject({ masked: '100****0077' })
  expect([rating?.at, rating?.receivedAt]).toEqual([here.clock.now() - 600_000, here.clock.now()])
})

test('whoever gives his name to a bad rating leaves the number at which he is called back; without one it is anonymous', async () => {
  const keep = async (projectNo: string, changes: Partial<Input<'recordPhoneRating'>>) => {
    const service = await here.serve({ projectNo })
    later(60_000)
    await record({ service }, { level: 1, text: '慢', calledAt: civilTime(here.clock.now()), ...changes })
    const { named, contact } = (await here.evaluations.get(service))?.rating ?? {}
    return [named, contact?.masked]
  }
  expect(await keep('P-1', { named: true })).toEqual([false, undefined])
  expect(await keep('P-2', { contact: '10000000077' })).toEqual([false, '100****0077'])
  expect(await keep('P-3', { named: true, contact: '10000000077' })).toEqual([true, '100****0077'])
  expect(await keep('P-4', { level: 5, named: true, contact: '10000000077' })).toEqual([true, undefined])
})

test('a case is found within the region, without saying how it was rated or for whom', async () => {
  const service = await here.serve({ mobile: '10012345678', userName: '张三' })
  await here.rate(here.form({ service }, { level: 1, text: '慢' }))
  const found = await lookUpByPhone({ code: ' Ｐ-1 ' }, operator, ports)
  expect(found).toMatchObject({ ok: true, value: { services: [{ code: service, state: 'rated' }] } })
  expect(JSON.stringify(found)).not.toMatch(/10012345678|张三|慢|level/)
  expect(await record({ service })).toEqual(refused('E2001'))
  const [, west] = here.places
  expect(await lookUpByPhone({ code: 'P-1' }, { ...operator, region: west }, ports)).toEqual(refused('E2041'))
  expect(await lookUpByPhone({ code: 'P-2' }, operator, ports)).toEqual(refused('E2041'))
  later(60_000)
  expect(await recordPhoneRating(said({ service }), { ...operator, region: west }, ports)).toEqual(refused('E2041'))
})

test('a visit to a window counts for whoever was on duty then', async () => {
  const code = windowCode(WINDOW)
  expect(await lookUpByPhone({ code }, operator, ports)).toMatchObject({ value: { window: { name: '1号窗口' }, services: [] } })
  const done = await record({ window: code, servedAt: '2026-03-02 09:10:00' })
  if (!done.ok) throw new Error(done.refusal.code)
  expect(done.value.service).toMatchObject({ kind: 'window', projectNo: '', staff: 'S1', org: ORG, source: 'phone' })
  later(60_000)
  const own = said({ window: code, servedAt: '2026-03-02 09:10:00' })
  expect(await recordPhoneRating(own, { ...operator, id: 'S1' }, ports)).toEqual(refused('E2042'))
})

test('nobody records what she handled herself', async () => {
  const service = await here.serve({ proManager: 'S3' })
  expect(await record({ service })).toEqual(refused('E2042'))
})

test('the same request is one rating; the next one waits; a bad level needs a reason before anything is counted', async () => {
  const service = await here.serve()
  expect(await record({ service }, { level: 1 })).toMatchObject({ refusal: { code: 'E2005' } })
  const input = said({ service })
  expect(await recordPhoneRating(input, operator, ports)).toMatchObject({ value: { fresh: true } })
  expect(await recordPhoneRating(input, operator, ports)).toMatchObject({ value: { fresh: false } })
  const other = await here.serve({ serviceNumber: 2 })
  expect(await record({ service: other })).toEqual(refused('E2043'))
  later(20_000)
  expect((await record({ service: other })).ok).toBe(true)
  expect(await readPhoneDesk(operator, ports)).toMatchObject({ value: { today: 2, perDay: 200, gapSeconds: 20 } })
})

test('the same key for another service is another recording, and counts', async () => {
  const services = [await here.serve(), await here.serve({ serviceNumber: 2 })]
  const [first, second] = services.map((service) => ({ ...said({ service }), requestKey: 'one-key-for-everything' }))
  if (!first || !second) throw new Error('two were served')
  expect(await recordPhoneRating(first, operator, ports)).toMatchObject({ value: { fresh: true } })
  expect(await recordPhoneRating(second, operator, ports)).toEqual(refused('E2043'))
  const window = { window: windowCode(WINDOW), servedAt: '2026-03-02 09:10:00' }
  expect(await recordPhoneRating({ ...second, target: window }, operator, ports)).toEqual(refused('E2043'))
  expect(await ports.calls.count(operator.id, '2026-03-02')).toBe(1)
})

test('a visit whose time to rate is over, or from before the rules, is not recorded and not counted', async () => {
  const window = windowCode(WINDOW)
  expect(await record({ window, servedAt: '2025-09-01 09:10:00' })).toMatchObject({ refusal: { code: 'E2003' } })
  expect(await record({ window, servedAt: '2009-03-02 09:10:00' })).toEqual(refused('E2003'))
  expect(await ports.calls.count(operator.id, '2026-03-02')).toBe(0)
})

test('no channel rates a visit after its time', async () => {
  const window = await here.directory.get('window', WINDOW)
  if (!window) throw new Error(WINDOW)
  const at = here.clock.now()
  const visit = await openVisit(window, { id: 'a-visit', at, source: 'phone' }, ports)
  if (!visit.ok) throw new Error(visit.refusal.code)
  const origin = { source: 'phone', channel: 'phone', rater: 'r', requestKey: 'k', named: false } as const
  const rate = (days: number) =>
    recordRating({ visit: visit.value }, { level: 5, codes: [], text: '' }, { ...origin, at: at + days * 86_400_000 }, ports)
  expect(await rate(400)).toMatchObject({ refusal: { code: 'E2003' } })
  expect((await rate(0)).ok).toBe(true)
})

test('two hundred a day', async () => {
  const service = await here.serve()
  for (let n = 0; n < 200; n += 1) {
    expect(await ports.calls.take('S3', `r${n}`, here.clock.now(), { gapMs: 20_000, perDay: 200 })).toBe('taken')
    later(20_000)
  }
  expect(await record({ service })).toEqual(refused('E2044'))
})

test.each([
  ['2026-03-02 09:29:59', 'before the service'],
  ['2026-03-02 10:00:01', 'in the future'],
  ['2026-02-30 10:00:00', 'no time'],
])('a call at %s is refused: %s', async (calledAt) => {
  const service = await here.serve()
  expect(await record({ service }, { calledAt })).toMatchObject({ refusal: { code: 'E2045' } })
})

test('a call of four days ago is too old', async () => {
  const service = await here.serve()
  later(4 * 86_400_000)
  expect(await record({ service })).toMatchObject({ refusal: { code: 'E2045' } })
})

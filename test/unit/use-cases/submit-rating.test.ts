import { expect, test } from 'vitest'
import { followProgress } from '../../../functions/evaluation/follow-progress.ts'
import { myServices, openServicePage, openWindowPage } from '../../../functions/evaluation/open-service-page.ts'
import { receiptView } from '../../../functions/evaluation/receipt-view.ts'
import { WINDOW_RATINGS } from '../../../functions/evaluation/submit-rating.ts'
import { windowCode } from '../../../shared/domain/directory/window-code.ts'
import { house, refused, WINDOW } from '../support/house.ts'
import { on, PLACES } from '../support/samples.ts'

const MINE = { account: 'account-1' }
const window = windowCode(WINDOW)

test.each(PLACES)('%s: a fresh rating, the same again, and one receipt', async (place) => {
  const here = house(place)
  const sent = here.form({ service: await here.serve() }, { level: 4, codes: ['406'] })
  const first = await here.rate(sent)
  expect(first).toMatchObject({ ok: true, value: { fresh: true, rating: { level: 4, codes: ['406'], pf: 3, source: 'user' } } })
  here.clock.moveTo(on('2026-03-04'))
  const again = await here.rate(sent)
  expect(again).toMatchObject({ ok: true, value: { fresh: false } })
  expect(again.ok && first.ok && again.value.rating).toEqual(first.ok && first.value.rating)
  expect(first.ok && first.value.rating.receipt.slice(0, 7)).toBe(`${here.profile.receiptPrefix}-0302`)
})

test('a second rating is refused; only its own rater learns which stands', async () => {
  const here = house()
  const service = await here.serve()
  const first = await here.rate(here.form({ service }, { level: 4 }))
  const receipt = first.ok ? first.value.rating.receipt : ''
  const other = await here.rate(here.form({ service }, { requestKey: 'request-key-00002', visitor: 'visitor-0000000002' }))
  expect(other).toEqual(refused('E2001'))
  const stolen = await here.rate(here.form({ service }, { visitor: 'visitor-0000000002', level: 4 }))
  expect(stolen).toEqual(refused('E2001'))
  const mine = await here.rate(here.form({ service }, { requestKey: 'request-key-00002', level: 1, text: '又想了想' }))
  expect(mine).toEqual({ ok: false, refusal: { code: 'E2001', details: { receipt, level: 4 } } })
  const changed = await here.rate(here.form({ service }, { level: 3 }))
  expect(changed).toMatchObject({ refusal: { code: 'E2001', details: { level: 4 } } })
})

test('twenty at once store one', async () => {
  const here = house()
  const service = await here.serve()
  const answers = await Promise.all(
    Array.from({ length: 20 }, (_, at) => here.rate(here.form({ service }, { visitor: `visitor-00000000${10 + at}` }))),
  )
  expect(answers.filter(({ ok }) => ok)).toHaveLength(1)
  expect(answers.filter((answer) => !answer.ok && answer.refusal.details === undefined)).toHaveLength(19)
})

test('unknown, wrong and too late', async () => {
  const here = house()
  const service = await here.serve()
  expect(await here.rate(here.form({ service: 'x'.repeat(22) }))).toEqual(refused('E2002'))
  expect(await here.rate(here.form({ window: 'SYHGTXCR2' }))).toEqual(refused('E2002'))
  expect(await here.rate(here.form({ service }, { level: 0 }))).toMatchObject(refused('E2004'))
  expect(await here.rate(here.form({ service }, { level: 1 }))).toMatchObject(refused('E2005'))
  here.clock.moveTo(on('2026-08-29', '23:59:59'))
  expect((await here.rate(here.form({ service: await here.serve({ projectNo: 'P-2' }) }))).ok).toBe(true)
  here.clock.moveTo(on('2026-08-30', '00:00:00'))
  expect(await here.rate(here.form({ service }))).toEqual({
    ok: false,
    refusal: { code: 'E2003', details: { ratableUntil: '2026-08-29' } },
  })
})

test('a window is rated once a day by one visitor, and who was on duty is on record', async () => {
  const here = house('linzi')
  const first = await here.rate(here.form({ window }))
  expect(first).toMatchObject({ value: { service: { kind: 'window', projectNo: '', staff: 'S1', hall: 'H1', state: 'rated' } } })
  const again = here.form({ window }, { requestKey: 'request-key-00002' })
  expect(await here.rate(again)).toMatchObject(refused('E2001'))
  expect((await here.rate({ ...again, visitor: 'visitor-0000000002' })).ok).toBe(true)
  here.clock.moveTo(on('2026-03-03', '13:00:00'))
  expect(await here.rate(again)).toMatchObject({ value: { fresh: true, service: { staff: 'S2' } } })
})

test('the same window rating tried again after midnight has the receipt of the day before', async () => {
  const here = house('lincang', on('2026-03-02', '23:59:50'))
  const sent = here.form({ window })
  const first = await here.rate(sent)
  here.clock.moveTo(on('2026-03-03', '00:00:10'))
  const again = await here.rate(sent)
  expect(again.ok && again.value.rating).toEqual(first.ok && first.value.rating)
  expect(again).toMatchObject({ value: { fresh: false } })
  expect(await here.rate({ ...sent, requestKey: 'request-key-00002' })).toMatchObject({ value: { fresh: true } })
})

test('a rating is named only for a phone that was proved', async () => {
  const here = house()
  const named = async (projectNo: string, caller: object) => {
    const answer = await here.rate(here.form({ service: await here.serve({ projectNo }) }, { named: true }), caller)
    return answer.ok && answer.value.rating.named
  }
  expect(await named('P-1', {})).toBe(false)
  expect(await named('P-2', MINE)).toBe(false)
  expect(await named('P-3', { ...MINE, phone: 'hash' })).toBe(true)
})

test.each(PLACES)('%s: the receipt of a bad rating promises the limit of the place', async (place) => {
  const here = house(place)
  const bad = await here.rate(here.form({ service: await here.serve() }, { level: 2, text: '态度不好' }))
  const good = await here.rate(here.form({ service: await here.serve({ projectNo: 'P-2' }) }))
  const promise =
    place === 'lincang' ? { date: '2026-03-23', left: 15, unit: 'working' } : { date: '2026-03-09', left: 7, unit: 'natural' }
  expect(bad.ok && receiptView(bad.value, here)).toMatchObject({ bad: true, promise })
  expect(good.ok && receiptView(good.value, here)).not.toHaveProperty('promise')
})

test('the page of a service shows its rating to nobody but the account that made it', async () => {
  const here = house()
  const code = await here.serve()
  const open = (caller: object) => openServicePage({ code }, caller, here)
  expect(await open({})).toMatchObject({ value: { service: { state: 'open' }, levels: { length: 5 } } })
  await here.rate(here.form({ service: code }, { level: 4 }), MINE)
  expect(await open(MINE)).toMatchObject({ value: { mine: { level: 4 } } })
  for (const stranger of [{}, { account: 'account-2' }]) {
    const page = await open(stranger)
    expect(page).toMatchObject({ value: { service: { state: 'rated' } } })
    expect(page.ok && page.value).not.toHaveProperty('mine')
  }
  expect(await openServicePage({ code: 'none' }, {}, here)).toEqual(refused('E2002'))
  here.clock.moveTo(on('2027-03-02'))
  const late = await openServicePage({ code: await here.serve({ projectNo: 'P-2' }) }, {}, here)
  expect(late).toMatchObject({ value: { service: { state: 'expired' } } })
})

test('at a window one finds one’s own services, those of this window first; without a phone none', async () => {
  const here = house()
  const phone = here.keys.hash('phone', '10000000001')
  const atWindow = await here.serve({ projectNo: 'P-1', mobile: '10000000001' })
  const later = await here.serve({
    projectNo: 'P-2',
    mobile: '10000000001',
    proChannel: '1',
    winno: undefined,
    serviceTime: '2026-03-02 09:50:00',
  })
  const open = (caller: object) => openWindowPage({ code: window }, caller, here)
  const page = await open({ ...MINE, phone })
  expect(page.ok && page.value.mine.map(({ code }) => code)).toEqual([atWindow, later])
  expect(await open({})).toMatchObject({ value: { mine: [], signedIn: false } })
  expect(await openWindowPage({ code: 'SYHGTXCR2' }, {}, here)).toEqual(refused('E2002'))
  const own = await myServices({ phone }, here)
  expect(own.ok && own.value.services.map(({ code }) => code)).toEqual([later, atWindow])
  expect(await myServices(MINE, here)).toMatchObject({ value: { services: [] } })
  await here.rate(here.form({ window }, { level: 3 }), MINE)
  expect(await open(MINE)).toMatchObject({ value: { rated: { level: 3 } } })
})

test('progress: by the receipt, in the same words whether the service or the receipt is wrong', async () => {
  const here = house()
  const { code, receipt } = await here.complain()
  const ask = (input: { receipt: string; service?: string }) => followProgress(input, {}, here)
  const found = await ask({ receipt: ` ${receipt.toLowerCase()} ` })
  expect(found).toMatchObject({ value: { rating: { level: 1 }, ticket: { state: 'received' }, orgName: '东县政务局' } })
  expect(await ask({ receipt, service: code })).toEqual(found)
  expect(JSON.stringify(found)).not.toContain('S1')
  for (const wrong of [
    { receipt: 'LC-0302-XXXX-XXXX' },
    { receipt: 'LC-0302-XXXX-XXXX', service: code },
    { receipt, service: 'x' },
  ])
    expect(await ask(wrong)).toEqual(refused('E2012'))
})

test('a good rating is found with its service, and has no ticket', async () => {
  const here = house()
  const service = await here.serve()
  const rated = await here.rate(here.form({ service }))
  const receipt = rated.ok ? rated.value.rating.receipt : ''
  expect(await followProgress({ receipt }, {}, here)).toEqual(refused('E2012'))
  const found = await followProgress({ receipt, service }, {}, here)
  expect(found.ok && found.value).not.toHaveProperty('ticket')
})

test('a window flooded from one network is shut to it for the hour; a case can still be rated, and so can other networks', async () => {
  const here = house()
  const visit = (n: number, address: string) => {
    const own = { requestKey: `request-key-${n}-${address}`.padEnd(20, '0'), visitor: `visitor-${n}-${address}`.padEnd(20, '0') }
    return here.rate(here.form({ window: windowCode(WINDOW) }, own), { address })
  }
  for (let n = 0; n < WINDOW_RATINGS.network.most; n += 1) expect((await visit(n, 'net-a')).ok).toBe(true)
  expect(await visit(999, 'net-a')).toMatchObject(refused('E4006'))
  expect((await visit(1, 'net-b')).ok).toBe(true)
  expect((await here.rate(here.form({ service: await here.serve() }), { address: 'net-a' })).ok).toBe(true)
  here.clock.moveTo(here.clock.now() + WINDOW_RATINGS.network.windowMs)
  expect((await visit(1000, 'net-a')).ok).toBe(true)
})

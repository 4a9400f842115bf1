import { expect, test } from 'vitest'
import { askPhotoLink, takePhoto } from '../../../functions/card/photo.ts'
import { openCard, reopenCard, retryCard, settleCard, voidCards } from '../../../functions/card/settle-card.ts'
import { openTicketFor } from '../../../functions/ticket/open-tickets.ts'
import { parseCivilTime } from '../../../shared/domain/calendar/civil.ts'
import { cardHouse } from '../support/card-house.ts'
import { refused } from '../support/house.ts'

type House = ReturnType<typeof cardHouse>
const must = <T>(result: { ok: true; value: T } | { ok: false; refusal: { code: string } }): T => {
  if (!result.ok) throw new Error(result.refusal.code)
  return result.value
}
const ratings = (h: House) => [...h.evaluations.items.values()].flatMap(({ rating }) => (rating ? [rating] : []))

test('two blind readings that agree become one rating, at noon of the card, by the keeper, once', async () => {
  const h = cardHouse()
  const book = await h.issue()
  const serial = book.serial(1)
  await h.collect([serial])
  const row = h.row(serial, { level: 1, text: '等了很久，没人管' })
  h.clock.moveTo(h.clock.now() + 3 * 3_600_000)
  expect(await h.outcomes([row])).toMatchObject([{ serial, status: 'entered' }])
  expect(ratings(h)).toEqual([])
  const hidden = must(await openCard({ serial }, h.people.other, h.ports))
  expect(JSON.stringify(hidden)).not.toContain('等了很久')
  h.morning('2026-09-15')
  expect(await h.outcomes([{ ...row, filledOn: '2026-09-14', text: '等了很久 没人管。' }], h.people.other)).toMatchObject([
    { status: 'accepted' },
  ])
  for (const who of [h.people.keeper, h.people.other])
    expect(await h.outcomes([{ ...row, filledOn: '2026-09-14' }], who)).toMatchObject([{ status: 'repeated' }])
  expect(ratings(h)).toMatchObject([
    { level: 1, source: 'card', channel: 'card', pf: 5, recordedBy: 'S1', named: false, receivedAt: h.clock.now() },
  ])
  expect(ratings(h)[0]?.at).toBe(parseCivilTime('2026-09-14 12:00:00'))
  const shown = must(await openCard({ serial }, h.people.keeper, h.ports))
  expect(shown.rating).toMatchObject({
    filledAt: '2026-09-14 12:00:00',
    enteredAt: expect.stringMatching(/^2026-09-15/),
    late: 'no',
  })
})

test('a bad rating without a reason is taken as it is, and opens its ticket', async () => {
  const h = cardHouse()
  const serial = (await h.issue()).serial(1)
  const row = h.row(serial, { level: 2, collectedOn: h.today() })
  await h.outcomes([row])
  await h.outcomes([row], h.people.other)
  const [service] = [...h.evaluations.items.values()]
  expect(service?.rating).toMatchObject({ level: 2, codes: [], text: '' })
  if (service) await openTicketFor(service, h.ports)
  expect(h.tickets.items.size).toBe(1)
})

test('nobody confirms himself: not the same day, not without saying so, and a file sent again is no second reading', async () => {
  const h = cardHouse()
  const serial = (await h.issue()).serial(1)
  const row = h.row(serial, { collectedOn: h.today() })
  await h.outcomes([row])
  expect(await h.outcomes([row], h.people.keeper, true)).toMatchObject([{ status: 'repeated' }])
  expect(await h.outcomes([{ ...row, level: 4 }])).toMatchObject([{ status: 'wrong', errors: [{ code: 'E9006' }] }])
  h.morning('2026-09-15')
  const again = { ...row, filledOn: '2026-09-14' }
  expect(await h.outcomes([again])).toMatchObject([{ status: 'repeated' }])
  expect(ratings(h)).toEqual([])
  expect(await h.outcomes([again], h.people.keeper, true)).toMatchObject([{ status: 'accepted' }])
  expect(ratings(h)).toHaveLength(1)
})

test('readings that differ are shown side by side and settled with a reason', async () => {
  const h = cardHouse()
  const serial = (await h.issue()).serial(1)
  const row = h.row(serial, { collectedOn: h.today(), level: 4, wantsCall: true, phone: '10000000099' })
  await h.outcomes([row])
  expect(await h.outcomes([{ ...row, level: 1, text: '态度差' }], h.people.other)).toMatchObject([{ status: 'mismatch' }])
  const shown = must(await openCard({ serial }, h.people.keeper, h.ports))
  expect(shown.readings).toMatchObject({
    differing: ['level', 'text'],
    first: { level: 4, phone: '100****0099' },
    second: { level: 1 },
  })
  const settle = { serial, fromSecond: ['level', 'text'] as ['level', 'text'], reason: '对照卡面，是第五级' }
  expect(await settleCard({ ...settle, version: 1 }, h.people.keeper, h.ports)).toMatchObject(refused('E9013'))
  const settled = must(await settleCard({ ...settle, version: shown.version }, h.people.keeper, h.ports))
  expect(settled).toMatchObject({ card: { state: 'accepted', callDue: true }, agreed: { level: 1, text: '态度差' } })
  expect(ratings(h)).toMatchObject([{ level: 1, text: '态度差', named: true, contact: { masked: '100****0099' } }])
})

test('a card about a service rates that service, once; one that was rated already says so', async () => {
  const h = cardHouse()
  const book = await h.issue()
  const push = async (projectNo: string) => h.serve({ projectNo, serviceTime: '2026-09-14 15:30:00' })
  h.clock.moveTo(parseCivilTime('2026-09-14 16:00:00') ?? 0)
  const first = await push('P-1')
  h.morning('2026-09-15')
  const about = (serial: string, projectNo: string) =>
    h.row(serial, { collectedOn: '2026-09-15', filledOn: '2026-09-14', projectNo, serviceNumber: 1 })
  const row = about(book.serial(1), 'P-1')
  await h.outcomes([row])
  await h.outcomes([row], h.people.other)
  expect(h.evaluations.items.get(first)?.rating).toMatchObject({ source: 'card', at: parseCivilTime('2026-09-14 15:30:00') })
  const second = await push('P-2')
  await h.outcomes([about(book.serial(2), 'P-2')])
  await h.rate(h.form({ service: second }, { channel: 'dynamic-code' }))
  const told = [{ status: 'wrong', errors: [{ field: 'projectNo', code: 'E2001' }] }]
  expect(await h.outcomes([about(book.serial(2), 'P-2')], h.people.other)).toMatchObject(told)
  expect(await h.outcomes([about(book.serial(3), 'P-9')])).toMatchObject([{ status: 'wrong', errors: [{ field: 'projectNo' }] }])
  expect(await h.outcomes([{ ...about(book.serial(4), 'P-1'), filledOn: '2026-09-13' }])).toMatchObject([
    { status: 'wrong', errors: [{ code: 'E9014' }] },
  ])
})

test('a case of another point is answered as one that does not exist', async () => {
  const h = cardHouse()
  const serial = (await h.issue()).serial(1)
  await h.serve({ projectNo: 'P-1', serviceTime: '2026-09-14 08:30:00' })
  const [service] = [...h.evaluations.items.values()]
  if (!service) throw new Error('no service')
  const is = (facts: object) => h.evaluations.items.set(service.id, { ...service, ...facts })
  const about = (projectNo: string, who = h.people.keeper) =>
    h.outcomes([h.row(serial, { collectedOn: h.today(), projectNo, serviceNumber: 1 })], who)
  const unknown = await about('P-9')
  expect(unknown).toMatchObject([{ status: 'wrong', errors: [{ field: 'projectNo', code: 'E2002' }] }])
  const [east, west] = h.places
  for (const facts of [{ hall: 'H9' }, { hall: '', regions: [west, h.profile.region] }]) {
    is(facts)
    expect(await about('P-1')).toEqual(unknown)
  }
  is({ hall: '', regions: [east, h.profile.region] })
  expect(await about('P-1')).toMatchObject([{ status: 'entered' }])
  expect(await about('P-1', h.people.other)).toMatchObject([{ status: 'accepted' }])
})

test('a service that is rated while its card waits: the card is kept, says why, and can be given up or read anew', async () => {
  const h = cardHouse()
  const serial = (await h.issue()).serial(1)
  const code = await h.serve({ serviceTime: '2026-09-14 09:00:00' })
  const row = h.row(serial, { collectedOn: h.today(), projectNo: 'P-1', serviceNumber: 1 })
  await h.outcomes([row])
  const link = must(await askPhotoLink({ serial, type: 'image/png', bytes: 100 }, h.people.keeper, h.ports))
  h.photos.put(link.key, Uint8Array.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0, 0]))
  await h.rate(h.form({ service: code }, { channel: 'dynamic-code' }))
  const held = must(await takePhoto({ serial, key: link.key }, h.people.keeper, h.ports))
  expect(held).toMatchObject({ card: { state: 'refused' }, refusal: 'E2001' })
  expect(must(await retryCard({ serial }, h.people.keeper, h.ports)).card.state).toBe('refused')
  const version = must(await openCard({ serial }, h.people.keeper, h.ports)).version
  expect(must(await reopenCard({ serial, version, reason: '办件编号看错' }, h.people.keeper, h.ports)).card.state).toBe(
    'collected',
  )
  const giveUp = async (who = h.people.keeper) =>
    must(await voidCards({ serials: [serial], reason: '已通过动态码评价' }, who, h.ports)).results
  expect(await giveUp()).toMatchObject([{ status: 'wrong', errors: [{ code: 'E9024' }] }])
  expect(await giveUp(h.people.admin)).toMatchObject([{ status: 'void' }])
  expect(ratings(h)).toHaveLength(1)
})

test('a picture stands for the second reading; what it is, is seen from its bytes', async () => {
  const h = cardHouse()
  const serial = (await h.issue()).serial(1)
  const ask = (bytes: number) => askPhotoLink({ serial, type: 'image/jpeg', bytes }, h.people.keeper, h.ports)
  expect(await ask(100)).toMatchObject(refused('E9004'))
  await h.outcomes([h.row(serial, { collectedOn: h.today(), level: 3 })])
  expect(await ask(5 * 1024 * 1024 + 1)).toMatchObject(refused('E9015'))
  const { key } = must(await ask(100))
  const take = (name: string) => takePhoto({ serial, key: name }, h.people.keeper, h.ports)
  expect(await take(key)).toMatchObject(refused('E9016'))
  expect(await take('cards/another/x.jpg')).toMatchObject(refused('E9016'))
  h.photos.put(key, new TextEncoder().encode('<html>no picture'))
  expect(await take(key)).toMatchObject(refused('E9015'))
  h.photos.put(key, Uint8Array.from([0xff, 0xd8, 0xff, 0xe0]))
  expect(must(await take(key)).card.state).toBe('accepted')
  expect(ratings(h)).toMatchObject([{ level: 3 }])
})

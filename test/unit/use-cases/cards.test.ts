import { expect, test } from 'vitest'
import { lookUpPhone, registerCardCall } from '../../../functions/card/call-back.ts'
import { closeBook, issueBook, listBooks } from '../../../functions/card/issue-books.ts'
import { listCardWork } from '../../../functions/card/list-work.ts'
import { askPhotoLink, takePhoto } from '../../../functions/card/photo.ts'
import { reconcileCards } from '../../../functions/card/reconcile-cards.ts'
import { openCard, reopenCard, retryCard, settleCard, voidCards } from '../../../functions/card/settle-card.ts'
import { openTicketFor } from '../../../functions/ticket/open-tickets.ts'
import { parseCivilTime } from '../../../shared/domain/calendar/civil.ts'
import { serialOf } from '../../../shared/domain/card/serial.ts'
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
  expect(ratings(h)).toMatchObject([{ level: 1, text: '态度差', named: true }])
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
  expect(
    must(await voidCards({ serials: [serial], reason: '已通过动态码评价' }, h.people.keeper, h.ports)).results,
  ).toMatchObject([{ status: 'void' }])
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

test('bad rows are told field by field and stop no other', async () => {
  const h = cardHouse()
  const book = await h.issue(5)
  const row = (number: number, more = {}) => h.row(book.serial(number), { collectedOn: h.today(), ...more })
  const results = await h.outcomes([
    row(1),
    { ...row(2), serial: 'KMPX-0001-2' },
    row(3, { window: '9号窗口' }),
    row(3, { matter: '没有的事项' }),
    row(3, { level: 0 }),
    row(3, { codes: ['510'], level: 1 }),
    row(3, { filledOn: '2026-09-15' }),
    row(3, { wantsCall: true }),
    row(3, { projectNo: 'P-1' }),
    { ...row(4), collectedOn: undefined },
    'no row at all',
    row(5),
  ])
  expect(results.map(({ status }) => status)).toEqual(['entered', ...Array(10).fill('wrong'), 'entered'])
  expect(results.slice(1, 10).map(({ errors }) => errors?.[0]?.field)).toEqual([
    'serial',
    'window',
    'matter',
    'level',
    'codes',
    'filledOn',
    'phone',
    'serviceNumber',
    'serial',
  ])
})

test('serials that should not be there are refused and listed; the same box again is harmless', async () => {
  const h = cardHouse()
  const [book, foreign] = [await h.issue(5), await h.issue(5, 'issue-a-book-00002')]
  expect(foreign.id).not.toBe(book.id)
  const list = [book.serial(1), 'KMPX', book.serial(5).replace('0005', '0009')]
  const never = 'ABCD'
  const beyond = serialOf({ book: book.id, number: 6 })
  const results = must(await h.collect([...list, beyond, serialOf({ book: never, number: 1 })])).results
  expect(results.map(({ status, errors }) => errors?.[0]?.code ?? status)).toEqual([
    'collected',
    'E9002',
    'E9002',
    'E9001',
    'E9001',
  ])
  expect(must(await h.collect([book.serial(1)])).results).toMatchObject([{ status: 'repeated' }])
  h.morning('2026-09-15')
  expect(must(await h.collect([book.serial(1)])).results).toMatchObject([{ errors: [{ code: 'E9005' }] }])
  const closed = must(await listBooks({}, h.people.admin, h.ports)).books.find(({ id }) => id === book.id)
  must(await closeBook({ id: book.id, version: closed?.version ?? 0 }, h.people.admin, h.ports))
  expect(must(await h.collect([book.serial(2)])).results).toMatchObject([{ errors: [{ code: 'E9019' }] }])
  const { points } = must(await reconcileCards({}, h.people.keeper, h.ports))
  expect(points[0]?.strays.map(({ kind }) => kind).sort()).toEqual(['closed-book', 'never-issued', 'never-issued', 'twice'])
})

test('the month adds up, gaps are named, and late cards are counted, taken all the same', async () => {
  const h = cardHouse()
  const book = await h.issue(10)
  await h.collect([1, 2, 4].map(book.serial))
  await voidCards({ serials: [book.serial(6)], reason: '印坏' }, h.people.keeper, h.ports)
  const row = (number: number) => h.row(book.serial(number), { filledOn: '2026-09-14' })
  for (const who of [h.people.keeper, h.people.other]) await h.outcomes([row(1)], who)
  h.morning('2026-09-22')
  for (const who of [h.people.keeper, h.people.other]) await h.outcomes([row(2)], who)
  const counted = must(await reconcileCards({ month: '2026-09' }, h.people.admin, h.ports))
  expect(counted.total).toEqual({
    issued: 10,
    used: 2,
    void: 1,
    inHand: 1,
    outstanding: 4,
    missing: 2,
    entered: 2,
    late: 1,
    provisional: 0,
  })
  expect(counted.points[0]?.books[0]?.gaps).toEqual([book.serial(3), book.serial(5)])
  expect(must(await openCard({ serial: book.serial(2) }, h.people.keeper, h.ports)).rating?.late).toBe('yes')
  expect(must(await reconcileCards({ month: '2026-08' }, h.people.admin, h.ports)).points).toEqual([])
})

test('whoever waits too long is told of it, then those above him, a working day apart, each once', async () => {
  const h = cardHouse()
  const serial = (await h.issue()).serial(1)
  await h.collect([serial])
  const rungs: Array<readonly [string, number]> = []
  for (const day of ['19', '20', '21', '22', '23', '24', '28', '29']) {
    h.morning(`2026-09-${day}`)
    await h.alert()
    await h.alert()
    const { cards } = must(await listCardWork({}, h.people.keeper, h.ports))
    rungs.push([day, cards[0]?.rungs.length ?? -1])
  }
  // Collected on Monday 14 September; the 20th is a working Sunday, so the five working days end on the 20th.
  expect(rungs).toEqual([
    ['19', 0],
    ['20', 0],
    ['21', 1],
    ['22', 2],
    ['23', 3],
    ['24', 3],
    ['28', 3],
    ['29', 3],
  ])
  expect(must(await listCardWork({}, h.people.admin, h.ports)).counts).toMatchObject({ overdue: 1, collected: 1 })
  expect(must(await listCardWork({}, h.people.stranger, h.ports)).cards).toEqual([])
})

test('a card that is entered in time is never told of', async () => {
  const h = cardHouse()
  const serial = (await h.issue()).serial(1)
  const row = h.row(serial, { collectedOn: h.today() })
  for (const who of [h.people.keeper, h.people.other]) await h.outcomes([row], who)
  h.morning('2026-09-30')
  expect(await h.alert()).toEqual({ looked: 0, changed: 0 })
})

test('a call-back is registered; each look at the number is kept, and the number goes when somebody was reached', async () => {
  const h = cardHouse()
  const serial = (await h.issue()).serial(1)
  const row = h.row(serial, { collectedOn: h.today(), wantsCall: true, phone: '10000000099' })
  for (const who of [h.people.keeper, h.people.other]) await h.outcomes([row], who)
  expect(must(await listCardWork({}, h.people.keeper, h.ports)).counts.calls).toBe(1)
  expect(must(await lookUpPhone({ serial }, h.people.keeper, h.ports))).toEqual({ phone: '10000000099' })
  const call = (outcome: 'no-answer' | 'reached', day = h.today()) =>
    registerCardCall({ serial, on: day, outcome, text: '说已解决' }, h.people.keeper, h.ports)
  expect(await call('reached', '2026-09-30')).toMatchObject(refused('E1001'))
  expect(must(await call('no-answer')).card.callDue).toBe(true)
  const done = must(await call('reached'))
  expect(done).toMatchObject({ card: { callDue: false }, calls: [{ outcome: 'no-answer' }, { outcome: 'reached' }] })
  expect(done.history.map(({ command }) => command)).toEqual(['collect', 'enter', 'confirm', 'accept', 'look', 'call', 'call'])
  expect(await lookUpPhone({ serial }, h.people.keeper, h.ports)).toMatchObject(refused('E9017'))
  expect(JSON.stringify(h.cards.items.get(serial))).not.toContain(h.ports.seal.seal('10000000099'))
})

test('a retry of issuing is the same book; who is not in charge sees and does nothing', async () => {
  const h = cardHouse()
  const [one, two] = [await h.issue(), await h.issue()]
  expect(two.id).toBe(one.id)
  expect(await openCard({ serial: one.serial(1) }, h.people.stranger, h.ports)).toMatchObject(refused('E9018'))
  expect(await h.collect([one.serial(1)], h.today(), h.people.stranger)).toMatchObject(refused('E9018'))
})

test('a place without cards has none of it', async () => {
  const h = cardHouse('lincang')
  const input = { requestKey: 'issue-a-book-00001', point: 'H1', size: 5, layout: 'A4', use: 'main' } as const
  expect(await issueBook(input, h.people.admin, h.ports)).toMatchObject(refused('E2015'))
  expect(await listCardWork({}, h.people.admin, h.ports)).toMatchObject(refused('E2015'))
  expect(await openCard({ serial: 'KMPX-0001-2' }, h.people.keeper, h.ports)).toMatchObject(refused('E2015'))
  expect(await h.alert()).toEqual({ looked: 0, changed: 0 })
})

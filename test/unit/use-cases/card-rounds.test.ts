import { expect, test } from 'vitest'
import { lookUpPhone, registerCardCall } from '../../../functions/card/call-back.ts'
import { closeBook, issueBook, listBooks } from '../../../functions/card/issue-books.ts'
import { listCardWork } from '../../../functions/card/list-work.ts'
import { reconcileCards } from '../../../functions/card/reconcile-cards.ts'
import { openCard, voidCards } from '../../../functions/card/settle-card.ts'
import { serialOf } from '../../../shared/domain/card/serial.ts'
import { cardHouse } from '../support/card-house.ts'
import { refused } from '../support/house.ts'

const must = <T>(result: { ok: true; value: T } | { ok: false; refusal: { code: string } }): T => {
  if (!result.ok) throw new Error(result.refusal.code)
  return result.value
}

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
  expect(await openCard({ serial: one.serial(1) }, h.people.stranger, h.ports)).toMatchObject(refused('E9001'))
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

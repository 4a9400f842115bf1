import { expect, test } from 'vitest'
import { DUE_SHARDS } from '../../shared/contract/tables.ts'
import { calendar, profiles } from '../../shared/data/index.ts'
import { addDays } from '../../shared/domain/calendar/civil.ts'
import type { CardBook } from '../../shared/domain/card/book.ts'
import { type Card, type CardEntry, PHONE_DAYS } from '../../shared/domain/card/card.ts'
import { accept, blankCard, collect, type Doing, enter, enterAgain, registerCall } from '../../shared/domain/card/handle.ts'
import { bookId } from '../../shared/domain/card/serial.ts'
import { all, NOW, TODAY } from './support/samples.ts'
import { fresh, onEveryEngine } from './support/stores.ts'

const linzi = profiles.find(({ id }) => id === 'linzi')
if (!linzi) throw new Error('no profile')
const doing = (by: string): Doing => ({ by, at: NOW, profile: linzi, calendar })

const book = (more: Partial<CardBook> = {}): CardBook => ({
  id: bookId(fresh()),
  point: fresh(),
  regions: ['370305100000', '370305000000'],
  from: 1,
  to: 20,
  size: 20,
  issuedAt: NOW,
  issuedBy: 'S-0001',
  issuedTo: '',
  layout: 'A4',
  use: 'main',
  state: 'issued',
  version: 1,
  ...more,
})

const entry: CardEntry = {
  window: '2345WXYZ',
  taskCode: '',
  projectNo: '',
  serviceNumber: 0,
  filledOn: TODAY,
  level: 2,
  codes: ['208'],
  text: '等了很久',
  wantsCall: true,
  phone: 'hash-of-a-phone',
}
const value = (result: { ok: true; value: Card } | { ok: false; refusal: { code: string } }): Card => {
  if (!result.ok) throw new Error(result.refusal.code)
  return result.value
}
const reading = (by: string) => ({ entry, by, at: NOW, sealedPhone: 'sealed' })

onEveryEngine('cards', (stores) => {
  const collected = async (own: CardBook, number: number) => {
    const card = value(collect(blankCard(own, { book: own.id, number }), TODAY, doing('A')))
    expect(await stores().cards.add(card)).toBe(true)
    return card
  }

  test('a book is issued once, and of two who change it one wins', async () => {
    const own = book()
    const added = await Promise.all(Array.from({ length: 4 }, () => stores().cards.addBook(own)))
    expect(added.filter(Boolean)).toHaveLength(1)
    expect(await stores().cards.book(own.id)).toEqual(own)
    const closed = { ...own, state: 'closed', version: 2 } as const
    const saved = await Promise.all([stores().cards.saveBook(closed), stores().cards.saveBook({ ...closed, use: 'auxiliary' })])
    expect(saved.filter(Boolean)).toHaveLength(1)
    expect(await stores().cards.book('ZZZZ')).toBeUndefined()
  })

  test('the books of a region are those of its points and of the points below it, newest first', async () => {
    const top = fresh()
    const [older, newer] = [book({ regions: ['town-a', top] }), book({ regions: ['town-b', top], issuedAt: NOW + 1 })]
    for (const one of [older, newer]) await stores().cards.addBook(one)
    const ids = async (region: string) => (await stores().cards.books(top, region)).map(({ id }) => id)
    expect(await ids(top)).toEqual([newer.id, older.id])
    expect(await ids('town-a')).toEqual([older.id])
    expect(await ids('elsewhere')).toEqual([])
  })

  test('a card is collected once, and of two who read it at the same time one wins', async () => {
    const own = book()
    const card = await collected(own, 1)
    expect(await stores().cards.add(card)).toBe(false)
    expect(await stores().cards.get(own.id, 1)).toEqual(card)
    expect(await stores().cards.get(own.id, 2)).toBeUndefined()
    const both = ['A', 'B'].map((by) => value(enter(card, reading(by), doing(by)))) as [Card, Card]
    const saved = await Promise.all(both.map((one) => stores().cards.save(one, 'enter')))
    expect(saved.filter(Boolean)).toHaveLength(1)
    expect(await stores().cards.get(own.id, 1)).toEqual(both[saved[0] ? 0 : 1])
  })

  test('a command is refused in a state in which the table forbids it', async () => {
    const card = await collected(book(), 1)
    expect(await stores().cards.save({ ...card, version: 2 }, 'accept')).toBe(false)
    expect(await stores().cards.save({ ...card, version: 3 }, 'enter')).toBe(false)
    expect(await stores().cards.save({ ...card, book: 'ZZZZ', id: 'ZZZZ-0001-2', version: 1 }, 'alert')).toBe(false)
  })

  test('a card is in the list of its point, and wakes the job, while there is something to do; its trace stays', async () => {
    const own = book({ point: fresh() })
    const card = await collected(own, 7)
    const open = async () => (await stores().cards.open(own.point)).map(({ id }) => id)
    const due = async (day = card.wakeOn ?? '') => {
      const shards = Array.from({ length: DUE_SHARDS }, (_, shard) => all(stores().cards.due(day, shard)))
      return (await Promise.all(shards)).flat().filter((id) => id === card.id)
    }
    expect([await open(), await due()]).toEqual([[card.id], [card.id]])
    const entered = value(enter(card, reading('A'), doing('A')))
    await stores().cards.save(entered, 'enter')
    const agreed = value(enterAgain(entered, reading('B'), doing('B')))
    await stores().cards.save(agreed, 'confirm')
    const accepted = value(accept(agreed, { service: 's', receipt: 'r' }, doing('B')))
    expect(await stores().cards.save(accepted, 'accept')).toBe(true)
    expect([await open(), await due()]).toEqual([[card.id], []])
    expect(await due(addDays(TODAY, PHONE_DAYS))).toEqual([card.id])
    const called = value(registerCall(accepted, { on: TODAY, outcome: 'reached', text: '', by: 'A', at: NOW }, doing('A')))
    await stores().cards.save(called, 'call')
    expect([await open(), await due(addDays(TODAY, PHONE_DAYS))]).toEqual([[], []])
    expect(await stores().cards.get(own.id, 7)).toEqual(called)
    expect(await stores().cards.traces(own.id)).toEqual([
      { number: 7, state: 'accepted', collectedOn: TODAY, closedAt: NOW, filledOn: TODAY },
    ])
  })

  test('a serial that should not be there is kept once a month', async () => {
    const point = fresh()
    const stray = { serial: 'KMPX-0001-2', kind: 'twice', point, at: NOW, by: 'A' } as const
    await stores().cards.noteStray(stray)
    await stores().cards.noteStray({ ...stray, at: NOW + 1 })
    await stores().cards.noteStray({ ...stray, kind: 'never-issued' })
    expect((await stores().cards.strays(point, '2026-11')).map(({ kind, at }) => [kind, at]).sort()).toEqual([
      ['never-issued', NOW],
      ['twice', NOW],
    ])
    expect(await stores().cards.strays(point, '2026-10')).toEqual([])
  })
})

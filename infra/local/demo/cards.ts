import type { CardRow } from '../../../shared/contract/schemas/card.ts'
import { addDays, type CivilDate } from '../../../shared/domain/calendar/civil.ts'
import { serialOf } from '../../../shared/domain/card/serial.ts'
import type { DirectoryEntry, EntryOf } from '../../../shared/domain/directory/entries.ts'
import { channelOf, type PolicyProfile } from '../../../shared/domain/policy/profile.ts'
import type { Cast } from '../host/local-page/cast.ts'
import type { Api } from './api.ts'
import { type People, PHONES } from './people.ts'

/** Phone of the second keeper, who reads every card again. */
export const SECOND_KEEPER = '10000000015'
const SIZE = 50

/** A village station and the two people of its town who are in charge of its cards. */
export interface CardPoint {
  readonly hall: EntryOf<'hall'>
  readonly keepers: readonly [EntryOf<'staff'>, EntryOf<'staff'>]
}

/** Where the demo has cards: the last hall of the directory, and the unit of the town above it; nowhere without the channel. */
export function cardPointOf(entries: readonly DirectoryEntry[], profile: PolicyProfile): CardPoint | undefined {
  if (!channelOf(profile, 'card')) return undefined
  const all = <K extends DirectoryEntry['kind']>(kind: K) => entries.filter((entry): entry is EntryOf<K> => entry.kind === kind)
  const hall = all('hall').at(-1)
  const town = all('region').find(({ id }) => id === all('region').find((one) => one.id === hall?.region)?.parent)
  const [one, two] = all('staff').filter(({ region }) => region === town?.id)
  return hall && one && two ? { hall, keepers: [one, two] } : undefined
}

/** The keepers as the demo's page shows them. */
export const keeperCast = (point: CardPoint | undefined): Cast['people'] =>
  (point?.keepers ?? []).map(({ name }, at) => ({
    role: 'cardkeeper',
    name,
    phone: at === 0 ? PHONES.cardkeeper : SECOND_KEEPER,
  }))

/** Binds the keepers and issues a book to their point. @returns the id of the book. */
export async function issueDemoBook({ hall, keepers }: CardPoint, api: Api, people: People): Promise<string> {
  await people.bind(PHONES.cardkeeper, keepers[0].id, ['cardkeeper'])
  await people.bind(SECOND_KEEPER, keepers[1].id, ['cardkeeper'])
  const input = { requestKey: 'demo-card-book-0001', point: hall.id, size: SIZE, layout: 'A4', use: 'main' } as const
  const book = await api.call('issueCardBook', { ...input, issuedTo: keepers[0].id }, await people.token(PHONES.admin))
  return book.id
}

/** What people wrote: number of the card, days ago, and what is on it. */
const WRITTEN: ReadonlyArray<readonly [number: number, ago: number, said: Partial<CardRow>]> = [
  [1, 24, { level: 5, text: '在家门口就办好了' }],
  [2, 23, { level: 4 }],
  [3, 20, { level: 5, text: '老人不会用手机，写卡方便' }],
  [5, 6, { level: 2, text: '周五下午没有人', wantsCall: true, phone: '10000000077' }],
  [6, 3, { level: 5 }],
]
/** Entered once, waiting for the second reading. */
const ONCE: ReadonlyArray<readonly [number: number, ago: number, level: number]> = [
  [7, 2, 5],
  [8, 2, 3],
]
/** Taken from the box; the first has been lying for too long. */
const COLLECTED: ReadonlyArray<readonly [number: number, ago: number]> = [
  [9, 11],
  [10, 1],
  [12, 1],
]

/** Some cards in every state: entered twice, once, differently, and left lying. */
export async function fillDemoCards(point: CardPoint, book: string, today: CivilDate, api: Api, people: People): Promise<void> {
  const serial = (number: number) => serialOf({ book, number })
  const [first, second] = [await people.token(PHONES.cardkeeper), await people.token(SECOND_KEEPER)]
  const hall = point.hall.id
  const enter = (token: string, rows: unknown[]) => api.call('enterCards', { point: hall, second: false, rows }, token)
  const row = (number: number, ago: number, said: object) => {
    const day = addDays(today, -ago)
    return { serial: serial(number), collectedOn: day, filledOn: day, window: '', level: 5, ...said }
  }
  const twice = WRITTEN.map(([number, ago, said]) => row(number, ago, said))
  const differing = row(11, 1, { level: 4 })
  await enter(first, [...twice, ...ONCE.map(([number, ago, level]) => row(number, ago, { level })), differing])
  await enter(second, [...twice, { ...differing, level: 5 }])
  for (const [number, ago] of COLLECTED) {
    await api.call('collectCards', { point: hall, collectedOn: addDays(today, -ago), serials: [serial(number)] }, first)
  }
}

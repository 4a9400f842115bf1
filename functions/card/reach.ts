import type { CardBook } from '../../shared/domain/card/book.ts'
import { isOfBook } from '../../shared/domain/card/book.ts'
import type { Card } from '../../shared/domain/card/card.ts'
import { blankCard, type Doing } from '../../shared/domain/card/handle.ts'
import { parseSerial } from '../../shared/domain/card/serial.ts'
import type { EntryOf } from '../../shared/domain/directory/entries.ts'
import { channelOf } from '../../shared/domain/policy/profile.ts'
import { ok, type Result, refuse } from '../../shared/domain/result.ts'
import { regionChain } from '../directory/places.ts'
import type { Directory } from '../directory/ports.ts'
import type { Clock, Rules, StaffIdentity } from '../kernel/ports.ts'
import type { CardStore } from './ports.ts'

export interface CardPorts {
  readonly cards: CardStore
  readonly directory: Directory
  readonly rules: Rules
  readonly clock: Clock
}

/** Refuses E2015 where the place has no comment cards. */
export const cardsHere = ({ rules }: Pick<CardPorts, 'rules'>): Result<true> =>
  channelOf(rules.profile, 'card') ? ok(true) : refuse('E2015')

/** A region of the caller's own or below. Refuses E2015, E6003. */
export async function regionFor(region: string | undefined, staff: StaffIdentity, ports: CardPorts): Promise<Result<string>> {
  const here = cardsHere(ports)
  if (!here.ok) return here
  const wanted = region ?? staff.region
  const chain = await regionChain(ports.directory, wanted, ports.rules.profile.region)
  return chain.includes(staff.region) ? ok(wanted) : refuse('E6003')
}

export interface Point {
  readonly hall: EntryOf<'hall'>
  readonly regions: readonly string[]
}

/** A service point in the caller's region or below. Refuses E2015, E9018. */
export async function pointFor(id: string, staff: StaffIdentity, ports: CardPorts): Promise<Result<Point>> {
  const here = cardsHere(ports)
  if (!here.ok) return here
  const hall = await ports.directory.get('hall', id)
  const regions = hall ? await regionChain(ports.directory, hall.region, ports.rules.profile.region) : []
  return hall && regions.includes(staff.region) ? ok({ hall, regions }) : refuse('E9018')
}

/** A card and its book, in the caller's reach; a card nobody has seen again is blank. Refuses E2015, E9001, E9002. */
export async function cardFor(
  typed: string,
  staff: StaffIdentity,
  ports: CardPorts,
): Promise<Result<{ readonly card: Card; readonly book: CardBook }>> {
  const here = cardsHere(ports)
  if (!here.ok) return here
  const serial = parseSerial(typed)
  if (!serial) return refuse('E9002', { field: 'serial' })
  const book = await ports.cards.book(serial.book)
  if (!book?.regions.includes(staff.region) || !isOfBook(book, serial)) return refuse('E9001', { field: 'serial' })
  return ok({ book, card: (await ports.cards.get(serial.book, serial.number)) ?? blankCard(book, serial) })
}

/** By whom, when and by which rules something is done to a card. */
export const doing = (by: string, { rules, clock }: Pick<CardPorts, 'rules' | 'clock'>): Doing => ({
  by,
  at: clock.now(),
  profile: rules.profile,
  calendar: rules.calendar,
})

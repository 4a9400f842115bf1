import type { Calendar } from '../calendar/calendar.ts'
import { addDays, type CivilDate, civilDate, type Instant } from '../calendar/civil.ts'
import type { PolicyProfile } from '../policy/profile.ts'
import { ok, type Result, refuse } from '../result.ts'
import { next } from '../table.ts'
import type { CardBook } from './book.ts'
import type { Card, CardCall, CardEvent, Reading } from './card.ts'
import { cardDue, dueNow, nextCardRung, wakeDayOfCard } from './clock.ts'
import { differences, type EntryField, settled } from './read-card.ts'
import { type Serial, serialOf } from './serial.ts'
import { CARD_TRANSITIONS, type CardCommand } from './transitions.ts'

/** Who does it, when, and by which rules. */
export interface Doing {
  readonly by: string
  readonly at: Instant
  readonly profile: PolicyProfile
  readonly calendar: Calendar
}

/** A card of a book as it is before anybody has seen it again; it has no record yet. */
export const blankCard = (book: CardBook, serial: Serial): Card => ({
  id: serialOf(serial),
  book: book.id,
  number: serial.number,
  point: book.point,
  regions: book.regions,
  state: 'blank',
  version: 0,
  calls: [],
  rungs: [],
  history: [],
})

type Changes = Partial<Omit<Card, 'id' | 'state' | 'version' | 'history' | 'wakeOn'>>

/** A card after a command, or the refusal of the state table. Every command is one line of the history. */
function step(card: Card, command: CardCommand, doing: Doing, changes: Changes = {}, note = ''): Result<Card> {
  const to = next(CARD_TRANSITIONS, command, card.state)
  if ('refusal' in to) return refuse(to.refusal)
  const event: CardEvent = { at: doing.at, command, by: doing.by, ...(note ? { note } : {}) }
  const { wakeOn: _, ...rest } = { ...card, ...changes }
  const changed = { ...rest, state: to.to, version: card.version + 1, history: [...card.history, event] }
  const wakeOn = wakeDayOfCard(changed, doing.profile, doing.calendar, civilDate(doing.at))
  return ok(wakeOn ? { ...changed, wakeOn } : changed)
}

const dueFrom = (from: CivilDate, card: Card, { profile, calendar }: Doing) => cardDue(from, profile, calendar, card.regions)

/** Taken from the box on a day; the limit runs from there until somebody reads the date on the card. */
export const collect = (card: Card, on: CivilDate, doing: Doing): Result<Card> =>
  step(card, 'collect', doing, { collectedOn: on, due: dueFrom(on, card, doing) })

/** First reading: the limit now runs from the date on the card. */
export const enter = (card: Card, reading: Reading, doing: Doing): Result<Card> =>
  step(card, 'enter', doing, { first: reading, due: dueFrom(reading.entry.filledOn, card, doing) })

/** The number is kept once, beside what the card says, and only where a call-back is wanted. */
const withPhone = (reading: Reading | undefined) =>
  reading?.sealedPhone && reading.entry.wantsCall ? { sealedPhone: reading.sealedPhone } : {}

const bare = (reading: Reading | undefined): Reading | undefined => {
  if (!reading) return undefined
  const { sealedPhone: _, ...rest } = reading
  return rest
}

/** Readings without the numbers that were on them. */
const bareReadings = (first: Reading | undefined, second: Reading | undefined): Changes => {
  const [one, two] = [bare(first), bare(second)]
  return { ...(one ? { first: one } : {}), ...(two ? { second: two } : {}) }
}

/** Second reading: agrees with the first, or is kept beside it to be settled. */
export function enterAgain(card: Card, reading: Reading, doing: Doing): Result<Card> {
  const { first } = card
  if (!first) return step(card, 'confirm', doing)
  if (differences(first.entry, reading.entry).length > 0) return step(card, 'differ', doing, { second: reading })
  return step(card, 'confirm', doing, { ...bareReadings(first, reading), agreed: first.entry, ...withPhone(first) })
}

/** The picture of the card stands for a second reading. */
export const attachPhoto = ({ first, ...card }: Card, photo: NonNullable<Card['photo']>, doing: Doing): Result<Card> =>
  step({ ...card, ...(first ? { first } : {}) }, 'attach-photo', doing, {
    photo,
    ...(first ? { ...bareReadings(first, undefined), agreed: first.entry, ...withPhone(first) } : {}),
  })

/** What the card says, of two readings that differ, with the reason. */
export function settle(card: Card, fromSecond: readonly EntryField[], reason: string, doing: Doing): Result<Card> {
  const { first, second } = card
  if (!first || !second) return step(card, 'settle', doing)
  const agreed = settled(first.entry, second.entry, fromSecond)
  const source = agreed.phone === second.entry.phone ? second : first
  const phone = withPhone({ ...source, entry: agreed })
  const due = dueFrom(agreed.filledOn, card, doing)
  return step(card, 'settle', doing, { ...bareReadings(first, second), agreed, ...phone, due }, reason)
}

/** Readings are taken off, to be done from the beginning; the history keeps that they were there. */
export function reopen(card: Card, reason: string, doing: Doing): Result<Card> {
  const { first: _, second: __, agreed: ___, sealedPhone: ____, photo: _____, refusal: ______, ...rest } = card
  return step(rest, 'reopen', doing, {}, reason)
}

/** The card is a rating now. */
export const accept = (card: Card, rating: NonNullable<Card['rating']>, doing: Doing): Result<Card> =>
  step(card, 'accept', doing, { rating, closedAt: doing.at })

/** It cannot become a rating: why. */
export const refuseCard = (card: Card, refusal: string, doing: Doing): Result<Card> =>
  step(card, 'refuse', doing, { refusal }, refusal)

export function retry(card: Card, doing: Doing): Result<Card> {
  const { refusal: _, ...rest } = card
  return step(rest, 'retry', doing)
}

/** Spoiled, lost or given up: it counts no more. Numbers that were read on it are taken off. */
export function makeVoid(card: Card, reason: string, doing: Doing): Result<Card> {
  const { sealedPhone: _, ...rest } = card
  return step(rest, 'void', doing, { ...bareReadings(card.first, card.second), closedAt: doing.at }, reason)
}

/** A call-back is registered. Once somebody was reached, the number is not kept any longer. Refuses E9017 where none is wanted. */
export function registerCall(card: Card, call: CardCall, doing: Doing): Result<Card> {
  if (card.state === 'accepted' && !card.agreed?.wantsCall) return refuse('E9017')
  const { sealedPhone, ...rest } = card
  const over = call.outcome !== 'no-answer'
  return step(over || !sealedPhone ? rest : card, 'call', doing, { calls: [...card.calls, call] })
}

/** Somebody looks at the number to call: it is written down that he did. Refuses E9017 where there is none. */
export const look = (card: Card, doing: Doing): Result<Card> =>
  card.state === 'accepted' && !card.sealedPhone ? refuse('E9017') : step(card, 'look', doing)

/**
 * What the alert job makes of a card: one rung at most, when its day has come; else the limit and the next look as they are
 * known now. Undefined when nothing changes.
 */
export function alertOf(card: Card, doing: Doing): Card | undefined {
  const today = civilDate(doing.at)
  const due = dueNow(card, doing.profile, doing.calendar)
  const rung = nextCardRung(card, doing.profile, doing.calendar)
  if (!due || !rung) return undefined
  if (rung.on <= today && !due.provisional) {
    const climbed = step(card, 'alert', doing, { due, rungs: [...card.rungs, rung.rung] }, rung.rung)
    return climbed.ok ? climbed.value : undefined
  }
  const wakeOn = wakeDayOfCard({ ...card, due }, doing.profile, doing.calendar, addDays(today, 1))
  if (!wakeOn || (wakeOn === card.wakeOn && due.date === card.due?.date)) return undefined
  return { ...card, due, wakeOn, version: card.version + 1 }
}

import { type Calendar, countsAsWorking } from '../calendar/calendar.ts'
import { addDays, type CivilDate } from '../calendar/civil.ts'
import { deadline, wakeDay } from '../calendar/deadline.ts'
import { limitOf, type PolicyProfile, type TimeLimit } from '../policy/profile.ts'
import { CARD_RUNGS, type Card, type CardDue, type CardRung } from './card.ts'

function limitFor(profile: PolicyProfile): TimeLimit {
  const limit = limitOf(profile, 'card-entry')
  if (!limit) throw new Error(`profile ${profile.version} has no limit for entering cards`)
  return limit
}

/** Last day to enter a card, by the calendar as it is known now (临政办发〔2020〕2号 二（二）3). */
export function cardDue(from: CivilDate, profile: PolicyProfile, calendar: Calendar, chain: readonly string[]): CardDue {
  const { date, provisional } = deadline(limitFor(profile), from, calendar, chain)
  return { from, date, provisional }
}

/**
 * Whether a card was entered late; `provisional`: nobody knows yet. Computed anew each time: a holiday notice that arrives
 * later may make a late card one in time, and never the other way round without saying so.
 */
export function isLate(
  enteredOn: CivilDate,
  filledOn: CivilDate,
  profile: PolicyProfile,
  calendar: Calendar,
  chain: readonly string[],
): boolean | 'provisional' {
  const due = cardDue(filledOn, profile, calendar, chain)
  if (due.provisional && enteredOn > addDays(filledOn, limitFor(profile).amount)) return 'provisional'
  return enteredOn > due.date
}

/** First day on which a rung is climbed: the keeper on the first working day after the limit, the others a working day each later. */
function rungDay(due: CardDue, rung: CardRung, calendar: Calendar, chain: readonly string[]): CivilDate {
  let day = due.date
  for (let left = CARD_RUNGS.indexOf(rung) + 1; left > 0; ) {
    day = addDays(day, 1)
    if (countsAsWorking(calendar, day, chain)) left -= 1
  }
  return day
}

type Clocked = Pick<Card, 'state' | 'due' | 'rungs' | 'regions'>

/** The limit of a card as it is known now. */
export const dueNow = (card: Pick<Card, 'due' | 'regions'>, profile: PolicyProfile, calendar: Calendar): CardDue | undefined =>
  card.due?.provisional ? cardDue(card.due.from, profile, calendar, card.regions) : card.due

/** The rung to climb next and its first day; undefined at the top, or when the card is dealt with. */
export function nextCardRung(
  card: Clocked,
  profile: PolicyProfile,
  calendar: Calendar,
): { readonly rung: CardRung; readonly on: CivilDate; readonly due: CardDue } | undefined {
  const rung = CARD_RUNGS[card.rungs.length]
  const due = dueNow(card, profile, calendar)
  if (!rung || !due || card.state === 'accepted' || card.state === 'void') return undefined
  return { rung, on: rungDay(due, rung, calendar, card.regions), due }
}

/** Day on which the alert job must look at a card, not before `earliest`; while its limit is provisional, the first possible one. */
export function wakeDayOfCard(
  card: Clocked,
  profile: PolicyProfile,
  calendar: Calendar,
  earliest: CivilDate,
): CivilDate | undefined {
  const next = nextCardRung(card, profile, calendar)
  if (!next) return undefined
  const limit = limitFor(profile)
  const bound = wakeDay(limit, next.due.from, { ...next.due, calendar: calendar.version })
  const day = next.due.provisional && bound < next.on ? bound : next.on
  return day > earliest ? day : earliest
}

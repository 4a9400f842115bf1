import type { Calendar } from '../calendar/calendar.ts'
import { type CivilDate, civilDate, type Instant } from '../calendar/civil.ts'
import { deadline } from '../calendar/deadline.ts'
import {
  type ClockStart,
  limitOf,
  type PolicyProfile,
  type RuleName,
  type TicketClass,
  type TimeLimit,
} from '../policy/profile.ts'
import type { Ticket, TicketClock } from './ticket.ts'
import type { TicketState } from './transitions.ts'

type Held = Pick<Ticket, 'openedAt' | 'history' | 'regions'>
type Unclocked = Held & Pick<Ticket, 'contactedAt' | 'finding'>

const ENDED: readonly TicketState[] = ['closed', 'merged', 'void']

/** The limit of a rule. Throws when the profile has none: a profile is checked when it is loaded. */
export const limitNamed = (profile: PolicyProfile, rule: RuleName): TimeLimit => {
  const limit = limitOf(profile, rule)
  if (!limit) throw new Error(`profile ${profile.version} has no limit ${rule}`)
  return limit
}

/** The rule of a class of ticket. Throws when the profile has no such class: callers check input first. */
export function ruleOfClass(profile: PolicyProfile, id: TicketClass['id']): RuleName {
  const found = profile.ticketClasses.find((entry) => entry.id === id)
  if (!found) throw new Error(`profile ${profile.version} has no ticket class ${id}`)
  return found.rule
}

/** The class of a ticket until a handler says otherwise. Throws when the profile has none. */
export function standardClass({ version, ticketClasses }: PolicyProfile): TicketClass['id'] {
  const first = ticketClasses[0]
  if (!first) throw new Error(`profile ${version} has no ticket class`)
  return first.id
}

/** The class whose limit holds: one that asks for a ledger (台账) has its own only while that stands, until then the standard one's. */
export const classThatHolds = (profile: PolicyProfile, id: TicketClass['id'], ledger: boolean): TicketClass['id'] =>
  !ledger && profile.ticketClasses.some((entry) => entry.id === id && entry.ledger) ? standardClass(profile) : id

/** A clock of `rule` that began on `from`, by the calendar as it is known now. */
export function clockOf(
  rule: RuleName,
  from: CivilDate,
  profile: PolicyProfile,
  calendar: Calendar,
  chain: readonly string[],
): TicketClock {
  const last = deadline(limitNamed(profile, rule), from, calendar, chain)
  return { rule, from, due: last.date, provisional: last.provisional, calendar: last.calendar }
}

/**
 * The legal clock of a ticket of class `id`, if the event `start` is what starts it in this place:
 * 临沧 at verification (三(二): 经查实的，应在 15 个工作日内), 临淄 at receipt (二(三)1: 7 / 15 个自然日内).
 */
export function clockAt(
  start: ClockStart,
  at: Instant,
  id: TicketClass['id'],
  profile: PolicyProfile,
  calendar: Calendar,
  chain: readonly string[],
): TicketClock | undefined {
  const rule = ruleOfClass(profile, id)
  return limitNamed(profile, rule).startsAt === start ? clockOf(rule, civilDate(at), profile, calendar, chain) : undefined
}

/** The clocks of a unit begin when it got the ticket: at receipt, or when it was sent on to it. */
export function clockOfUnit(rule: RuleName, ticket: Held, profile: PolicyProfile, calendar: Calendar): TicketClock {
  const sentOn = ticket.history.findLast(({ command }) => command === 'reassign')
  return clockOf(rule, civilDate(sentOn?.at ?? ticket.openedAt), profile, calendar, ticket.regions)
}

/**
 * Before a legal clock starts: first contact, and once it was made, or there is a finding without it, that of verification, where
 * the place has a limit for it. What was found untrue is answered within the same days.
 */
function unverifiedClock(ticket: Unclocked, profile: PolicyProfile, calendar: Calendar): TicketClock {
  const verifies = (ticket.contactedAt !== undefined || ticket.finding !== undefined) && limitOf(profile, 'verification')
  return clockOfUnit(verifies ? 'verification' : 'first-contact', ticket, profile, calendar)
}

/**
 * The clock that runs: the legal one, or before it starts that of first contact and then of verification, so that a ticket nobody
 * verifies cannot lie still (二(三)1 第一时间安排专人回访核实). A provisional one is computed anew.
 */
export function runningClock(ticket: Unclocked & Pick<Ticket, 'clock'>, profile: PolicyProfile, calendar: Calendar): TicketClock {
  const { clock } = ticket
  if (!clock) return unverifiedClock(ticket, profile, calendar)
  return clock.provisional ? clockOf(clock.rule as RuleName, clock.from, profile, calendar, ticket.regions) : clock
}

/**
 * A legal clock by another calendar. A day to which it was extended stays, unless the legal one has come to lie after it.
 */
export function redated(
  clock: TicketClock,
  { regions }: Pick<Ticket, 'regions'>,
  profile: PolicyProfile,
  calendar: Calendar,
): TicketClock {
  const anew = clockOf(clock.rule as RuleName, clock.from, profile, calendar, regions)
  if (clock.legalDue === undefined) return anew
  return { ...clock, legalDue: anew.due, due: clock.due > anew.due ? clock.due : anew.due, calendar: anew.calendar }
}

/** The unit in which days of a clock are counted. */
export const unitOf = (clock: TicketClock, profile: PolicyProfile): TimeLimit['unit'] =>
  limitNamed(profile, clock.rule as RuleName).unit

/** The bureau decides whose it is (派单异议). */
function decisionClock({ history, openedAt, regions }: Held, profile: PolicyProfile, calendar: Calendar): TicketClock {
  const asked = history.findLast(({ command }) => command === 'dispute')
  return clockOf('dispute-decision', civilDate(asked?.at ?? openedAt), profile, calendar, regions)
}

/**
 * The clock of what is awaited next: first contact (第一时间安排专人回访核实) while nobody was contacted and nothing is
 * verified, or the bureau's decision while it is disputed, unless the legal limit ends before it; then the running one until the
 * answer; then that of the call-back (回访); none when nothing more is awaited. Its ladder is climbed rung by rung.
 */
export function awaitedClock(ticket: Ticket, profile: PolicyProfile, calendar: Calendar): TicketClock | undefined {
  if (ENDED.includes(ticket.state)) return undefined
  if (ticket.state === 'answered' && ticket.answeredAt !== undefined)
    return clockOf('call-back', civilDate(ticket.answeredAt), profile, calendar, ticket.regions)
  const running = runningClock(ticket, profile, calendar)
  const disputed = ticket.state === 'disputed'
  if (!disputed && (ticket.state !== 'received' || ticket.contactedAt !== undefined)) return running
  const first = disputed ? decisionClock(ticket, profile, calendar) : clockOfUnit('first-contact', ticket, profile, calendar)
  return ticket.clock && running.due < first.due ? running : first
}

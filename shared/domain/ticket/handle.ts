import type { Calendar } from '../calendar/calendar.ts'
import { addDays, type CivilDate, civilDate, type Instant } from '../calendar/civil.ts'
import type { PolicyProfile, TicketClass } from '../policy/profile.ts'
import { ok, type Result, refuse } from '../result.ts'
import { next } from '../table.ts'
import { clockAt, clockOf, nextRung, ruleOfClass, runningClock, wakeDayOf } from './clock.ts'
import type { Finding, Ticket, TicketNote, Triage } from './ticket.ts'
import { TICKET_TRANSITIONS, type TicketCommand } from './transitions.ts'

/** What a handler does with a ticket, before it is known whether the table allows it. */
export type Handling =
  | { readonly do: 'verify'; readonly finding: Finding; readonly grounds: string; readonly class?: TicketClass['id'] | undefined }
  | {
      readonly do: 'triage'
      readonly triage: Triage
      readonly class?: TicketClass['id'] | undefined
      readonly reason?: string | undefined
      readonly plannedFor?: string | undefined
      readonly ruleCited?: string | undefined
    }
  | { readonly do: 'rectify'; readonly measures: string }
  | { readonly do: 'answer'; readonly answer: string; readonly method: NonNullable<TicketNote['method']> }

export interface Act {
  /** Staff id of the handler. */
  readonly by: string
  readonly at: Instant
}

const isFounded = (finding: Finding): boolean => finding === 'founded' || finding === 'partly'

/** The command of the state table that a handling is. */
export function commandOf(handling: Handling): TicketCommand {
  if (handling.do === 'verify') return isFounded(handling.finding) ? 'verify-founded' : 'verify-unfounded'
  if (handling.do === 'triage') return handling.triage === 'explain' ? 'triage-explain' : 'triage-rectify'
  return handling.do
}

/**
 * The ticket after a handling, or the numbered refusal. 临沧's clock starts when the rating is found true (三(二));
 * in 临淄 a complex problem has 15 natural days from receipt instead of 7, limited rectification needs a reason, and what
 * has no legal basis is explained (二(三)1).
 */
export function handle(ticket: Ticket, handling: Handling, act: Act, profile: PolicyProfile, calendar: Calendar): Result<Ticket> {
  const command = commandOf(handling)
  const step = next(TICKET_TRANSITIONS, command, ticket.state)
  if ('refusal' in step) return refuse(step.refusal)
  const problem = missing(handling, profile)
  if (problem) return problem
  const { do: _, class: __, ...note } = { class: undefined, ...handling }
  const changed: Ticket = {
    ...ticket,
    ...consequences(ticket, handling, act, profile, calendar),
    state: step.to,
    version: ticket.version + 1,
    history: [...ticket.history, { at: act.at, command, by: act.by, note: defined(note) }],
  }
  return ok(awake(changed, profile, calendar, act.at))
}

function missing(handling: Handling, profile: PolicyProfile): Result<never> | undefined {
  const classed = 'class' in handling ? handling.class : undefined
  if (classed && !profile.ticketClasses.some((entry) => entry.id === classed)) return refuse('E3010', { field: 'class' })
  if (handling.do !== 'triage') return undefined
  if (handling.triage === 'planned' && !(handling.reason && handling.plannedFor)) return refuse('E3015', { field: 'reason' })
  if (handling.triage === 'explain' && !handling.ruleCited) return refuse('E3016', { field: 'ruleCited' })
  return undefined
}

function consequences(ticket: Ticket, handling: Handling, act: Act, profile: PolicyProfile, calendar: Calendar): Partial<Ticket> {
  if (handling.do === 'rectify') return {}
  if (handling.do === 'answer') {
    return { answeredAt: act.at, ...(ticket.clock ? { clock: runningClock(ticket, profile, calendar) } : {}) }
  }
  const id = handling.class ?? ticket.class
  const started =
    handling.do === 'verify' && isFounded(handling.finding)
      ? clockAt('verification', act.at, id, profile, calendar, ticket.regions)
      : undefined
  const clock = ticket.clock && clockOf(ruleOfClass(profile, id), ticket.clock.from, profile, calendar, ticket.regions)
  return {
    class: id,
    ...(handling.do === 'verify' ? { finding: handling.finding } : { triage: handling.triage }),
    ...(started ? { clock: started, rungs: [] } : clock ? { clock, ...restarted(ticket, clock.due) } : {}),
  }
}

/** A limit that changes begins its ladder anew; an unchanged one keeps the rungs already climbed. */
const restarted = (ticket: Ticket, due: string): Partial<Ticket> => (ticket.clock?.due === due ? {} : { rungs: [] })

const defined = (note: Record<string, unknown>): TicketNote =>
  Object.fromEntries(Object.entries(note).filter(([, value]) => value !== undefined)) as TicketNote

function awake(ticket: Ticket, profile: PolicyProfile, calendar: Calendar, at: Instant): Ticket {
  const { wakeOn: _, ...rest } = ticket
  const wakeOn = wakeDayOf(rest, profile, calendar, civilDate(at))
  return wakeOn ? { ...rest, wakeOn } : rest
}

/** A second run on the same day, after the ticket was handled in between, climbs no second rung. */
const climbedOn = (ticket: Ticket, day: CivilDate): boolean =>
  ticket.history.some(({ command, at }) => command === 'escalate' && civilDate(at) === day)

/**
 * One look of the escalation job: the next rung is climbed when its day has come, one a day and never while the date
 * is provisional; otherwise only the next look is set. Undefined when the ticket need not change.
 */
export function escalate(ticket: Ticket, at: Instant, profile: PolicyProfile, calendar: Calendar): Ticket | undefined {
  const today = civilDate(at)
  const step = next(TICKET_TRANSITIONS, 'escalate', ticket.state)
  if ('refusal' in step || ticket.wakeOn === undefined || ticket.wakeOn > today) return undefined
  const clock = ticket.clock && runningClock(ticket, profile, calendar)
  const known: Ticket = clock ? { ...ticket, clock } : ticket
  const upcoming = nextRung(known, profile, calendar)
  const climbable = upcoming && !upcoming.clock.provisional && upcoming.on <= today && !climbedOn(ticket, today)
  const due = climbable ? upcoming.rung.id : undefined
  const climbed: Ticket = due
    ? {
        ...known,
        rungs: [...known.rungs, due],
        history: [...known.history, { at, command: 'escalate', by: 'system', note: { rung: due } }],
      }
    : known
  const { wakeOn: _, ...rest } = { ...climbed, version: ticket.version + 1 }
  const wakeOn = wakeDayOf(rest, profile, calendar, addDays(today, 1))
  return wakeOn ? { ...rest, wakeOn } : rest
}

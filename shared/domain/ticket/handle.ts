import { type CivilDate, civilDate } from '../calendar/civil.ts'
import { ok, type Result, refuse } from '../result.ts'
import { next } from '../table.ts'
import { isPlaced } from './calls.ts'
import { awaitedClock } from './clock.ts'
import { consequences } from './consequences.ts'
import { forgetDay } from './forgetting.ts'
import { type Act, commandOf, type Handling } from './handling.ts'
import { wakeDayOf } from './ladder.ts'
import { missing } from './missing.ts'
import type { Regime } from './regime.ts'
import type { Ticket, TicketNote } from './ticket.ts'
import { TICKET_TRANSITIONS } from './transitions.ts'

/**
 * The ticket after a handling, or the numbered refusal: first what the state table says, then what the place's profile asks
 * for (临政办发〔2020〕16号 三(一)(二), 临政办发〔2020〕2号 二(三)).
 */
export function handle(ticket: Ticket, handling: Handling, act: Act, regime: Regime): Result<Ticket> {
  const command = commandOf(ticket, handling, regime.profile)
  const step = next(TICKET_TRANSITIONS, command, ticket.state)
  if ('refusal' in step) return refuse(step.refusal)
  const problem = missing(ticket, handling, act, regime)
  if (problem) return problem
  const {
    do: _,
    class: __,
    contact: ___,
    named: ____,
    handledIn: _____,
    ...note
  } = { class: undefined, contact: undefined, named: undefined, handledIn: undefined, ...handling }
  const changed = without({
    ...ticket,
    ...consequences(ticket, handling, command, act, regime),
    state: step.to,
    version: ticket.version + 1,
    history: [
      ...ticket.history,
      { at: act.at, command, by: act.by, note: without({ ...note, ...decided(ticket, handling, regime) }) as TicketNote },
    ],
  })
  return ok(awake(onItsLadder(ticket, changed, regime), regime, civilDate(act.at)))
}

/**
 * What a handling does not say itself: whether a call stands behind what is noted of one, and what a decision was about: the
 * step of approval, the day that was asked for.
 */
function decided(ticket: Ticket, handling: Handling, { profile }: Regime): TicketNote {
  const { do: act } = handling
  if (handling.do === 'contact' || handling.do === 'call-back')
    return handling.method === 'phone' ? { placed: isPlaced(ticket) } : {}
  const step = profile.procedure.approvals[ticket.proposal?.approved.length ?? 0]
  if ((act === 'approve' || act === 'send-back') && step) return { step: step.id }
  const { extension } = ticket
  return extension && (act === 'grant-extension' || act === 'refuse-extension') ? { until: extension.until } : {}
}

/** Rungs belong to the limit they were climbed for: when another is awaited, its ladder begins at the bottom. */
function onItsLadder(before: Ticket, after: Ticket, { profile, calendar }: Regime): Ticket {
  const [was, is] = [before, after].map((ticket) => awaitedClock(ticket, profile, calendar)?.rule)
  return is === undefined || was === is ? after : { ...after, rungs: [] }
}

/** The ticket with the day of the job's next look, not before `earliest`. */
export function awake(ticket: Ticket, { profile, calendar }: Regime, earliest: CivilDate): Ticket {
  const { wakeOn: _, ...rest } = ticket
  const wakeOn = wakeDayOf(rest, profile, calendar, earliest) ?? notBefore(earliest, forgetDay(rest, { profile, calendar }))
  return wakeOn ? { ...rest, wakeOn } : rest
}

/** A day, or a later one before which nobody looks. */
const notBefore = (earliest: CivilDate, day: CivilDate | undefined) => (day !== undefined && day < earliest ? earliest : day)

/** Without the fields that are undefined: they are cleared. */
export const without = <T extends object>(value: T): T =>
  Object.fromEntries(Object.entries(value).filter(([, field]) => field !== undefined)) as T

export type { Act, Handling }

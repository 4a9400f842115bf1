import type { Calendar } from '../../../shared/domain/calendar/calendar.ts'
import type { Ticket } from '../../../shared/domain/ticket/ticket.ts'
import { DECIDING, DISPUTE_LADDER, LADDER, type Last, LEDGER_CLASSES, lastDay, placeOf, shanghaiDay } from '../second-opinion.ts'

export interface Running extends Last {
  readonly from: string
  readonly working: boolean
  /** The legal clock, and not the one of first contact or of the call-back. */
  readonly legal: boolean
  /** The bureau is to decide whose it is. */
  readonly bureau?: boolean
  /** The legal last day where more time was granted. */
  readonly legalDue?: string
}

type Law = ReturnType<typeof placeOf>['firstContact']

/** From the day on which the unit got the ticket. */
function unitClock(law: Law, ticket: Ticket, calendar: Calendar): Running {
  const sentOn = ticket.history.findLast(({ command }) => command === 'reassign')
  const from = shanghaiDay(sentOn?.at ?? ticket.history[0]?.at ?? 0)
  return { from, working: law.working, legal: false, ...lastDay(law, from, calendar) }
}

/** The rungs over a clock. */
export const ladderOf = (clock: Running | undefined): ReadonlyArray<readonly [string, number]> =>
  clock?.bureau ? DISPUTE_LADDER : LADDER

const sooner = (running: Running, first: Running): Running => (running.legal && running.date < first.date ? running : first)

/**
 * The clock whose ladder is climbed: that of first contact from the day the unit got the ticket, while nobody looked into it,
 * or of the bureau's decision while it is disputed, unless the legal one ends before; then the legal one; after the answer that of the call-back; by the second opinion.
 */
export function awaitedClock(place: { id: string }, ticket: Ticket, calendar: Calendar): Running | undefined {
  const law = placeOf(place)
  if (['closed', 'merged', 'void'].includes(ticket.state)) return undefined
  if (ticket.state === 'answered') {
    const from = shanghaiDay(ticket.history.findLast(({ command }) => command === 'answer')?.at ?? 0)
    return { from, working: law.callBack.working, legal: false, ...lastDay(law.callBack, from, calendar) }
  }
  const running = runningClock(place, ticket, calendar)
  if (ticket.state === 'disputed') {
    const from = shanghaiDay(ticket.history.findLast(({ command }) => command === 'dispute')?.at ?? 0)
    const last = lastDay(DECIDING, from, calendar)
    return sooner(running, { from, working: DECIDING.working, legal: false, bureau: true, ...last })
  }
  if (ticket.state !== 'received' || ticket.contactedAt !== undefined) return running
  return sooner(running, unitClock(law.firstContact, ticket, calendar))
}

/** When the legal clock of a ticket began, and to which day it was put off since. */
function begun({ history }: Ticket, fromVerification: boolean): { start?: number | undefined; until?: string | undefined } {
  let start = fromVerification ? undefined : history[0]?.at
  let until: string | undefined
  for (const { command, at, note } of history) {
    if (command === 'grant-extension') until = note.until
    if (command === 'reopen' || command.startsWith('correct-')) until = undefined
    if (command === 'reopen' || command === 'correct-founded' || (fromVerification && command === 'verify-founded')) start = at
    if (command === 'correct-unfounded') start = fromVerification ? undefined : at
  }
  return { start, until }
}

const WAYS = /^(verify|propose|send-back|triage|correct|reopen)/

/** Whether it is being, or was, put right by a ledger: only then has what is complex its own limit. */
const byLedger = ({ history, proposal }: Ticket): boolean =>
  proposal === undefined && history.findLast(({ command }) => WAYS.test(command))?.note.triage === 'planned'

/** The clock of a ticket computed from its history alone, by the second opinion. */
export function runningClock(place: { id: string }, ticket: Ticket, calendar: Calendar): Running {
  const law = placeOf(place)
  const { start, until } = begun(ticket, law.fromVerification)
  if (start === undefined)
    return unitClock(
      ((ticket.contactedAt ?? ticket.finding) !== undefined && law.verification) || law.firstContact,
      ticket,
      calendar,
    )
  const [usual] = Object.values(law.classes)
  const limit = LEDGER_CLASSES.includes(ticket.class) && !byLedger(ticket) ? usual : law.classes[ticket.class]
  if (!limit) throw new Error(`${place.id} has no class ${ticket.class}`)
  const from = shanghaiDay(start)
  const legal = { from, working: limit.working, legal: true, ...lastDay(limit, from, calendar) }
  if (until === undefined) return legal
  return { ...legal, date: until > legal.date ? until : legal.date, provisional: false, legalDue: legal.date }
}

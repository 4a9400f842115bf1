import type { Calendar } from '../../../shared/domain/calendar/calendar.ts'
import type { Ticket } from '../../../shared/domain/ticket/ticket.ts'
import { type Last, LEDGER_CLASSES, lastDay, placeOf, shanghaiDay } from '../second-opinion.ts'

export interface Running extends Last {
  readonly from: string
  readonly working: boolean
  /** The legal clock, and not the one of first contact or of the call-back. */
  readonly legal: boolean
  /** The legal last day where more time was granted. */
  readonly legalDue?: string
}

type Place = ReturnType<typeof placeOf>

/** From the day on which the unit got the ticket. */
function contactClock({ firstContact }: Place, ticket: Ticket, calendar: Calendar): Running {
  const sentOn = ticket.history.findLast(({ command }) => command === 'reassign')
  const from = shanghaiDay(sentOn?.at ?? ticket.history[0]?.at ?? 0)
  return { from, working: firstContact.working, legal: false, ...lastDay(firstContact, from, calendar) }
}

/**
 * The clock whose ladder is climbed: that of first contact from the day the unit got the ticket, while nobody looked into it,
 * unless the legal one ends before; then the legal one; after the answer that of the call-back; by the second opinion.
 */
export function awaitedClock(place: { id: string }, ticket: Ticket, calendar: Calendar): Running | undefined {
  const law = placeOf(place)
  if (['closed', 'merged', 'void'].includes(ticket.state)) return undefined
  if (ticket.state === 'answered') {
    const from = shanghaiDay(ticket.history.findLast(({ command }) => command === 'answer')?.at ?? 0)
    return { from, working: law.callBack.working, legal: false, ...lastDay(law.callBack, from, calendar) }
  }
  const running = runningClock(place, ticket, calendar)
  if (!['received', 'disputed'].includes(ticket.state) || ticket.contactedAt !== undefined) return running
  const contact = contactClock(law, ticket, calendar)
  return running.legal && running.date < contact.date ? running : contact
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
  if (start === undefined) return contactClock(law, ticket, calendar)
  const [usual] = Object.values(law.classes)
  const limit = LEDGER_CLASSES.includes(ticket.class) && !byLedger(ticket) ? usual : law.classes[ticket.class]
  if (!limit) throw new Error(`${place.id} has no class ${ticket.class}`)
  const from = shanghaiDay(start)
  const legal = { from, working: limit.working, legal: true, ...lastDay(limit, from, calendar) }
  if (until === undefined) return legal
  return { ...legal, date: until > legal.date ? until : legal.date, provisional: false, legalDue: legal.date }
}

import type { Calendar } from '../../../shared/domain/calendar/calendar.ts'
import type { Ticket } from '../../../shared/domain/ticket/ticket.ts'
import { type Last, lastDay, placeOf, shanghaiDay } from '../second-opinion.ts'

export interface Running extends Last {
  readonly from: string
  readonly working: boolean
  /** The legal clock, and not the one of first contact. */
  readonly legal: boolean
}

/**
 * The clock whose ladder is climbed before the answer: that of first contact from the day the unit got the ticket, while
 * nobody looked into it, unless the legal one ends before; by the second opinion.
 */
export function awaitedClock(place: { id: string }, ticket: Ticket, calendar: Calendar): Running {
  const running = runningClock(place, ticket, calendar)
  if (!['received', 'disputed'].includes(ticket.state) || ticket.contactedAt !== undefined) return running
  const { firstContact } = placeOf(place as Parameters<typeof placeOf>[0])
  const sentOn = ticket.history.findLast(({ command }) => command === 'reassign')
  const from = shanghaiDay(sentOn?.at ?? ticket.history[0]?.at ?? 0)
  const contact = { from, working: firstContact.working, legal: false, ...lastDay(firstContact, from, calendar) }
  return running.legal && running.date < contact.date ? running : contact
}

/** The clock of a ticket computed from its history alone, by the second opinion. */
export function runningClock(place: { id: string }, ticket: Ticket, calendar: Calendar): Running {
  const { classes, firstContact, fromVerification } = placeOf(place as Parameters<typeof placeOf>[0])
  const found = ticket.history.find(({ command }) => command === 'verify-founded')
  const opened = ticket.history[0]?.at ?? 0
  const start = fromVerification ? found?.at : opened
  const law = start === undefined ? firstContact : classes[ticket.class]
  if (!law) throw new Error(`${place.id} has no class ${ticket.class}`)
  const from = shanghaiDay(start ?? opened)
  return { from, working: law.working, legal: start !== undefined, ...lastDay(law, from, calendar) }
}

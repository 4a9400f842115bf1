import { addDays, civilDate } from '../../shared/domain/calendar/civil.ts'
import type { Review } from '../../shared/domain/review/review.ts'
import { isPending } from '../../shared/domain/review/transitions.ts'
import { forgetDay } from '../../shared/domain/ticket/forgetting.ts'
import { handle } from '../../shared/domain/ticket/handle.ts'
import type { Ticket } from '../../shared/domain/ticket/ticket.ts'
import type { EvaluationStore } from '../evaluation/ports.ts'
import type { Clock, Rules } from '../kernel/ports.ts'
import type { ReviewStore } from '../review/ports.ts'
import type { TicketStore } from './ports.ts'
import { regimeOf } from './reach.ts'

export interface ForgetPorts {
  readonly tickets: Pick<TicketStore, 'get' | 'save'>
  readonly reviews: Pick<ReviewStore, 'ofTicket'>
  readonly rules: Rules
  readonly clock: Clock
}

/**
 * One look at an ended ticket with a number: it is forgotten by one conditional write, once its day has come and no review is
 * under way; until then only the next look is set. True when it was forgotten.
 */
export async function forgetNumber(ticket: Ticket, { tickets, reviews, rules, clock }: ForgetPorts): Promise<boolean> {
  const regime = regimeOf(ticket, rules)
  const now = clock.now()
  const today = civilDate(now)
  const day = forgetDay(ticket, regime)
  if (day === undefined || ticket.wakeOn === undefined || ticket.wakeOn > today) return false
  // What a review decided is carried out a moment after its end.
  const awaited = (review: Review) => isPending(review) || civilDate(review.history.at(-1)?.at ?? review.filedAt) === today
  const later = day > today ? day : (await reviews.ofTicket(ticket.id)).some(awaited) ? addDays(today, 1) : undefined
  if (later !== undefined) {
    await tickets.save({ ...ticket, version: ticket.version + 1, wakeOn: later }, 'forget')
    return false
  }
  const forgotten = handle(ticket, { do: 'forget' }, { by: 'system', at: now }, regime)
  return forgotten.ok && tickets.save(forgotten.value, 'forget')
}

const isForgotten = (ticket: Ticket | undefined): boolean => ticket?.history.some(({ command }) => command === 'forget') === true

/**
 * With the number of a case go those of the ones that are dealt with in it (并单), and the number on the rating from which it was
 * taken. Harmless when delivered again.
 */
export async function followForgotten(
  before: Ticket | undefined,
  after: Ticket | undefined,
  ports: Omit<ForgetPorts, 'reviews'> & { readonly evaluations: Pick<EvaluationStore, 'forgetContact'> },
): Promise<void> {
  if (!after || !isForgotten(after) || isForgotten(before)) return
  if (after.origin === 'rating') await ports.evaluations.forgetContact(after.id)
  for (const id of after.merged) await forgetMerged(id, after.id, ports)
}

/**
 * Nothing is done any more with one that was merged into an ended ticket: a write that loses has lost against this one. One that
 * is dealt with in another ticket since keeps its number as long as that.
 */
async function forgetMerged(id: string, into: string, { tickets, rules, clock }: Omit<ForgetPorts, 'reviews'>): Promise<void> {
  const ticket = await tickets.get(id)
  if (ticket?.state !== 'merged' || ticket.into !== into) return
  const forgotten = handle(ticket, { do: 'forget' }, { by: 'system', at: clock.now() }, regimeOf(ticket, rules))
  if (forgotten.ok) await tickets.save(forgotten.value, 'forget')
}

import { effectOf, type Review, type ReviewOutcome } from '../../shared/domain/review/review.ts'
import { handle } from '../../shared/domain/ticket/handle.ts'
import { commandOf, type Handling } from '../../shared/domain/ticket/handling.ts'
import type { Ticket } from '../../shared/domain/ticket/ticket.ts'
import type { EvaluationStore } from '../evaluation/ports.ts'
import type { Clock, Rules } from '../kernel/ports.ts'
import type { TicketStore } from '../ticket/ports.ts'
import { regimeOf } from '../ticket/reach.ts'

export interface CarryOutPorts {
  readonly evaluations: Pick<EvaluationStore, 'invalidate' | 'tolerate'>
  readonly tickets: Pick<TicketStore, 'get' | 'save'>
  readonly rules: Rules
  readonly clock: Clock
}

/** Writers that may come between before the change is left to be delivered again. */
const ATTEMPTS = 5

const isInvalid = (outcome: ReviewOutcome): outcome is 'mistaken' | 'malicious' =>
  outcome === 'mistaken' || outcome === 'malicious'

/**
 * Carries out a review that is final (二(三)3: 不予采纳、不计入考核；更正): a rating found mistaken or malicious counts no longer,
 * and its case is void; a fault that is tolerated is marked so, on both; a verification is corrected. Harmless when it is done again.
 */
export async function carryOut(review: Review, ports: CarryOutPorts): Promise<void> {
  const effect = effectOf(review)
  if (!effect) return
  const { outcome } = effect
  if (isInvalid(outcome)) await ports.evaluations.invalidate(review.ticket, { at: ports.clock.now(), outcome })
  if (outcome === 'tolerated') await ports.evaluations.tolerate(review.ticket, ports.clock.now())
  for (let attempt = 0; attempt < ATTEMPTS; attempt += 1) {
    const ticket = await ports.tickets.get(review.ticket)
    const next = ticket && remaining(ticket, review)
    if (!next || (await advanced(ticket, next, ports))) return
  }
  throw new Error(`review ${review.id} could not be carried out`)
}

/** What is still to be done with the ticket; undefined when it was done. */
function remaining(ticket: Ticket, review: Review): Handling | undefined {
  const effect = effectOf(review)
  if (!effect || ticket.history.some(({ note }) => note.review === review.id)) return undefined
  const written = { reason: effect.reasons.join('；'), review: review.id }
  // What went into another case is taken out of it first: it counts nowhere, and the other goes on without it.
  if (isInvalid(effect.outcome)) return ticket.state === 'merged' ? { do: 'separate' } : { do: 'invalidate', ...written }
  return effect.finding ? { do: 'correct', finding: effect.finding, ...written } : { do: 'tolerate', ...written }
}

/** Whether nothing more is to be tried: it is done, or the case has ended otherwise. */
async function advanced(ticket: Ticket, handling: Handling, { tickets, rules, clock }: CarryOutPorts): Promise<boolean> {
  const regime = regimeOf(ticket, rules)
  const handled = handle(ticket, handling, { by: 'system', at: clock.now() }, regime)
  if (!handled.ok) return true
  const saved = await tickets.save(handled.value, commandOf(ticket, handling, regime.profile))
  return saved && handling.do !== 'separate'
}

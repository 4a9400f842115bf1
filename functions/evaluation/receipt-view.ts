import type { ReceiptView } from '../../shared/contract/schemas/evaluation.ts'
import { civilDate } from '../../shared/domain/calendar/civil.ts'
import { isBad } from '../../shared/domain/evaluation/level.ts'
import { clockOf, ruleOfClass } from '../../shared/domain/ticket/clock.ts'
import { profileOf } from '../kernel/ports.ts'
import { dueView } from '../kernel/views.ts'
import type { RatingPorts, Receipt } from './record-rating.ts'
import { ownRatingView } from './views.ts'

/**
 * What the citizen gets at once: the receipt, and for a bad rating, or something bad added to one that was not, the legal
 * limit as if it began today.
 */
export function receiptView(
  { rating, service }: Pick<Receipt, 'rating' | 'service'>,
  { rules, clock }: RatingPorts,
): ReceiptView {
  const now = clock.now()
  const today = civilDate(now)
  const profile = profileOf(rules, service.profile)
  const first = profile.ticketClasses[0]
  const { added } = service
  const bad = added ? isBad(added.level) && !isBad(rating.level) : isBad(rating.level)
  const promised =
    bad && first ? clockOf(ruleOfClass(profile, first.id), today, profile, rules.calendar, service.regions) : undefined
  return {
    rating: ownRatingView(service, rating, rules, now),
    service: service.id,
    bad,
    ...(promised ? { promise: dueView(promised, today, profile, rules, service.regions) } : {}),
  }
}

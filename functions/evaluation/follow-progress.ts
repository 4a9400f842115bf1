import type { Input, Output } from '../../shared/contract/routes.ts'
import type { ReceiptView } from '../../shared/contract/schemas/evaluation.ts'
import { civilDate, civilTime } from '../../shared/domain/calendar/civil.ts'
import { isBad, LEVEL_NAMES } from '../../shared/domain/evaluation/level.ts'
import { ok, type Result, refuse } from '../../shared/domain/result.ts'
import { clockOf, ruleOfClass } from '../../shared/domain/ticket/clock.ts'
import { placeNames } from '../directory/places.ts'
import { profileOf } from '../kernel/ports.ts'
import { dueView, placeView } from '../kernel/views.ts'
import type { TicketStore } from '../ticket/ports.ts'
import { ticketProgress } from '../ticket/views.ts'
import type { Receipt, SubmitPorts } from './submit-rating.ts'
import { ownRatingView } from './views.ts'

/**
 * What the citizen gets at once: the receipt, and for a bad rating, or something bad added to one that was not, the legal
 * limit as if it began today.
 */
export function receiptView(
  { rating, service }: Pick<Receipt, 'rating' | 'service'>,
  { rules, clock }: SubmitPorts,
): ReceiptView {
  const now = clock.now()
  const today = civilDate(now)
  const profile = profileOf(rules, service.profile)
  const first = profile.ticketClasses[0]
  const bad = isBad(rating.level) || (service.added !== undefined && isBad(service.added.level))
  const promised =
    bad && first ? clockOf(ruleOfClass(profile, first.id), today, profile, rules.calendar, service.regions) : undefined
  return {
    rating: ownRatingView(service, rating, rules, now),
    service: service.id,
    bad,
    ...(promised ? { promise: dueView(promised, today, profile, rules, service.regions) } : {}),
  }
}

/**
 * The progress of one's own rating, for whoever holds its receipt (R85). Without the service code only bad ratings are
 * found, through their ticket. Refuses E2012, in the same words whether the service or the receipt is wrong.
 */
export async function followProgress(
  input: Input<'progress'>,
  ports: SubmitPorts & { tickets: TicketStore },
): Promise<Result<Output<'progress'>>> {
  const receipt = input.receipt.trim().toUpperCase()
  const found = input.service === undefined ? await ports.tickets.byReceipt(receipt) : undefined
  const id = input.service ?? found?.id
  const service = id === undefined ? undefined : await ports.evaluations.get(id)
  if (!service?.rating || service.rating.receipt !== receipt) return refuse('E2012')
  const bad = [service.rating, service.added].some((said) => said !== undefined && isBad(said.level))
  const ticket = found ?? (bad ? await ports.tickets.get(service.id) : undefined)
  const now = ports.clock.now()
  return ok({
    rating: ownRatingView(service, service.rating, ports.rules, now),
    service: service.id,
    taskName: service.taskName,
    ...(await placeNames(ports.directory, service)),
    ...(service.default ? { default: { levelName: LEVEL_NAMES[service.default.level], at: civilTime(service.default.at) } } : {}),
    ...(ticket ? { ticket: ticketProgress(ticket, civilDate(now), ports.rules) } : {}),
    place: placeView(ports.rules, now),
  })
}

import type { Input, Output } from '../../shared/contract/routes.ts'
import { civilTime, HOUR_MS } from '../../shared/domain/calendar/civil.ts'
import { numberOf } from '../../shared/domain/contact.ts'
import { isBad, LEVEL_NAMES } from '../../shared/domain/evaluation/level.ts'
import type { Service } from '../../shared/domain/evaluation/service.ts'
import { ok, type Result, refuse } from '../../shared/domain/result.ts'
import type { Ticket } from '../../shared/domain/ticket/ticket.ts'
import { placeNames } from '../directory/places.ts'
import type { Caller } from '../kernel/ports.ts'
import type { Allowance, Throttle } from '../kernel/throttle.ts'
import { placeView } from '../kernel/views.ts'
import type { ReviewStore } from '../review/ports.ts'
import { reviewsTold } from '../review/told.ts'
import { rootOf } from '../ticket/follow-mergers.ts'
import type { TicketStore } from '../ticket/ports.ts'
import { ticketProgress } from '../ticket/progress.ts'
import type { RatingPorts } from './record-rating.ts'
import { ownRatingView } from './views.ts'

export interface ProgressPorts extends RatingPorts {
  readonly tickets: TicketStore
  readonly throttle: Throttle
  readonly reviews: ReviewStore
}

/** Receipts that one network, which a hall is as well, may try in an hour. */
export const RECEIPTS: Allowance = { windowMs: HOUR_MS, most: 300 }

/** What somebody holds the receipt of: a rating of a service, a complaint, or both a rating and the case it became. */
export interface Held {
  readonly service?: Service
  readonly ticket?: Ticket
  /** The case into which the ticket went (并单). */
  readonly parent?: Ticket
}

/**
 * What a receipt speaks for (R85). Without the service code only what became a case is found. Refuses E2012, in the same
 * words whether the service or the receipt is wrong, and E4006 for a network that tries too many.
 */
export async function heldBy(input: Input<'progress'>, caller: Caller, ports: ProgressPorts): Promise<Result<Held>> {
  const { tickets, evaluations, throttle, clock } = ports
  const { address } = caller
  if (address !== undefined && !(await throttle.take('receipt', address, clock.now(), RECEIPTS))) return refuse('E4006')
  const receipt = input.receipt.trim().toUpperCase()
  const found = input.service === undefined ? await tickets.byReceipt(receipt) : undefined
  if (found && found.origin !== 'rating') return ok(await withParent({ ticket: found }, tickets))
  const id = input.service ?? found?.id
  const service = id === undefined ? undefined : await evaluations.get(id)
  if (!service?.rating || service.rating.receipt !== receipt) return refuse('E2012')
  const bad = [service.rating, service.added].some((said) => said !== undefined && isBad(said.level))
  const ticket = found ?? (bad ? await tickets.get(service.id) : undefined)
  return ok(await withParent({ service, ...(ticket ? { ticket } : {}) }, tickets))
}

async function withParent(held: Held, tickets: Pick<TicketStore, 'get'>): Promise<Held> {
  const { ticket } = held
  const parent = ticket && (await rootOf(ticket, tickets))
  return parent && parent !== ticket ? { ...held, parent } : held
}

/** The progress of one's own rating or complaint, for whoever holds its receipt. Refuses what `heldBy` refuses. */
export async function followProgress(
  input: Input<'progress'>,
  caller: Caller,
  ports: ProgressPorts,
): Promise<Result<Output<'progress'>>> {
  const held = await heldBy(input, caller, ports)
  return held.ok ? ok(await progressView(held.value, ports)) : held
}

/** What the holder of a receipt sees: what he said, and what becomes of it. */
export async function progressView({ service, ticket, parent }: Held, ports: ProgressPorts): Promise<Output<'progress'>> {
  const { rules, directory, clock } = ports
  const now = clock.now()
  const about = ticket ?? service
  if (!about) throw new Error('a receipt of nothing')
  const { rating } = service ?? {}
  return {
    ...(service && rating ? { rating: ownRatingView(service, rating, rules, now), service: service.id } : {}),
    ...(ticket && !rating ? { complaint: saidIn(ticket) } : {}),
    taskName: about.taskName,
    ...(await placeNames(directory, { ...about, org: (parent ?? about).org })),
    ...(service?.default
      ? { default: { levelName: LEVEL_NAMES[service.default.level], at: civilTime(service.default.at) } }
      : {}),
    ...(ticket ? { ticket: ticketProgress(ticket, parent, now, rules) } : {}),
    ...(await reviewsTold({ ...(ticket ? { ticket } : {}), ...(parent ? { parent } : {}) }, now, ports)),
    place: placeView(rules, now),
  }
}

function saidIn({ receipt, text, openedAt, contact }: Ticket) {
  const left = numberOf(contact)
  return { receipt, text, at: civilTime(openedAt), ...(left ? { contact: left.masked } : {}) }
}

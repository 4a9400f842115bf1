import type { Rating } from '../../../shared/domain/evaluation/rating.ts'
import type { Service } from '../../../shared/domain/evaluation/service.ts'
import type { World } from '../world.ts'
import type { Invariant } from './index.ts'

/** The facts of a service that an acknowledgement promises to keep. */
export const factsOf = (service: Service): string =>
  [
    service.projectNo,
    service.serviceNumber,
    service.taskCode,
    service.stage,
    service.regions,
    service.org,
    service.window,
    service.staff,
    service.servedAt,
    service.applicant,
    service.receivedAt,
    service.ratableUntil,
  ].join('|')

/** A rating but for the number, which is not kept for ever. */
const said = ({ contact: _, ...rest }: Rating): string => JSON.stringify(rest)

function missing({ ledger, raw }: World): string | undefined {
  for (const [code, facts] of ledger.services) {
    const service = raw.evaluations.items.get(code)
    if (!service) return `service ${code} was acknowledged and is not there`
    if (factsOf(service) !== facts) return `service ${code} was acknowledged as ${facts} and is ${factsOf(service)}`
  }
  for (const [id, rating] of ledger.ratings) {
    const kept = raw.evaluations.items.get(id)?.rating
    if (!kept) return `rating ${rating.receipt} was acknowledged and is not there`
    if (said(kept) !== said(rating)) return `rating ${rating.receipt} is not what was acknowledged`
  }
  const complaints = new Set([...raw.tickets.items.values()].map(({ receipt }) => receipt))
  for (const receipt of ledger.complained.values())
    if (!complaints.has(receipt)) return `complaint ${receipt} was acknowledged and is not there`
  return undefined
}

/** What was acknowledged is there, and says what it said. */
export const acknowledgedStays: Invariant = {
  name: 'acknowledged ⇒ present and unchanged',
  onService: (_, before, after) => (before && factsOf(before) !== factsOf(after) ? `facts of ${after.id} changed` : undefined),
  daily: (world) => (world.random.chance(0.02) ? missing(world) : undefined),
  drained: missing,
}

import type { Input, Output } from '../../shared/contract/routes.ts'
import { civilDate } from '../../shared/domain/calendar/civil.ts'
import { ok, type Result, refuse } from '../../shared/domain/result.ts'
import { type RatingPorts, type Receipt, recordRating } from '../evaluation/record-rating.ts'
import type { Origin } from '../evaluation/said-rating.ts'
import { levelViews, ownRatingView, serviceCard } from '../evaluation/views.ts'
import type { Clock } from '../kernel/ports.ts'
import { placeView } from '../kernel/views.ts'
import type { InvitationStore, Link } from './ports.ts'

export interface LinkPorts extends RatingPorts {
  readonly invitations: InvitationStore
}

/** The link of a token. Refuses E2040 for one that is unknown or over. */
async function linkOf(
  token: string,
  { invitations, clock }: { invitations: InvitationStore; clock: Clock },
): Promise<Result<Link>> {
  const link = await invitations.link(token)
  return link && clock.now() <= link.validUntil ? ok(link) : refuse('E2040')
}

/**
 * The rating page of the service that a link was sent for. Looking at it changes nothing: mail and message programs open
 * links before people do. What was said is shown when it was said for the number that the link was sent to. Refuses E2040.
 */
export async function openLink({ token }: Input<'openInvitation'>, ports: LinkPorts): Promise<Result<Output<'openInvitation'>>> {
  const link = await linkOf(token, ports)
  if (!link.ok) return link
  const service = await ports.evaluations.get(link.value.service)
  if (!service) return refuse('E2040')
  const now = ports.clock.now()
  const mine = service.rating?.rater === link.value.number ? service.rating : undefined
  return ok({
    service: await serviceCard(service, civilDate(now), ports.directory),
    levels: levelViews(ports.rules.dictionary),
    place: placeView(ports.rules, now),
    ...(mine ? { mine: ownRatingView(service, mine, ports.rules, now) } : {}),
  })
}

/** Rates the service of a link, which the rating uses up; what is added later goes by its receipt. Refuses E2040 and what `recordRating` refuses. */
export async function rateByLink(input: Input<'rateByInvitation'>, ports: LinkPorts): Promise<Result<Receipt>> {
  const link = await linkOf(input.token, ports)
  return link.ok ? recordRating({ service: link.value.service }, input, originOf(link.value, input, ports), ports) : link
}

const originOf = ({ number }: Link, { requestKey }: { requestKey: string }, { clock }: LinkPorts): Origin => ({
  source: 'user',
  channel: 'sms',
  at: clock.now(),
  rater: number,
  requestKey,
  named: false,
})

import type { DeliveryKind } from '../../shared/domain/delivery/delivery.ts'
import type { Service } from '../../shared/domain/evaluation/service.ts'
import { channelOf, type PolicyProfile } from '../../shared/domain/policy/profile.ts'
import { type Clock, profileOf, type Rules } from '../kernel/ports.ts'
import type { Deliveries } from './ports.ts'

/** What a change of a service gives others to know: nothing is asked for twice for the same change of facts. */
export function wantedBy(before: Service | undefined, after: Service, profile: PolicyProfile): DeliveryKind[] {
  const came = (field: 'rating' | 'added' | 'default') => after[field] !== undefined && before?.[field] === undefined
  const kinds: DeliveryKind[] = []
  if (profile.superior && after.kind === 'case' && (came('rating') || came('added') || came('default'))) kinds.push('superior')
  if (!before && after.sealed && after.state === 'awaiting' && invites(profile, after)) kinds.push('invitation')
  const words = [after.rating, after.added].some((said) => said !== undefined && said.text !== '')
  if (words && (came('rating') || came('added'))) kinds.push('check')
  return kinds
}

const invites = (profile: PolicyProfile, { stage }: Service): boolean =>
  channelOf(profile, 'sms') !== undefined && profile.invitation?.stages.includes(stage) === true

/** Wants every delivery that a change of a service calls for. Harmless when the change is delivered again. */
export async function followService(
  before: Service | undefined,
  after: Service,
  ports: { deliveries: Deliveries; rules: Rules; clock: Clock },
): Promise<void> {
  const now = ports.clock.now()
  for (const kind of wantedBy(before, after, profileOf(ports.rules, after.profile))) {
    await ports.deliveries.want(kind, after.id, sinceOf(kind, after), now)
  }
}

/** A rating is to be aggregated from the moment at which this system has it. */
function sinceOf(kind: DeliveryKind, { receivedAt, added, rating, default: fallback }: Service): number {
  if (kind === 'invitation') return receivedAt
  return added?.at ?? rating?.receivedAt ?? rating?.at ?? fallback?.at ?? receivedAt
}

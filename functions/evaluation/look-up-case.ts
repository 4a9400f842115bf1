import type { Input, Output } from '../../shared/contract/routes.ts'
import { civilDate, HOUR_MS } from '../../shared/domain/calendar/civil.ts'
import { ok, type Result, refuse } from '../../shared/domain/result.ts'
import type { Caller } from '../kernel/ports.ts'
import type { Allowance, Throttle } from '../kernel/throttle.ts'
import { placeView } from '../kernel/views.ts'
import { applicantKey, typedCaseNumber } from './applicant-key.ts'
import { servicesOfCase } from './case-services.ts'
import type { RatingPorts } from './record-rating.ts'
import { serviceCard } from './views.ts'

/**
 * Tries an hour. Of one case there are few, since only a name has to be guessed; of one network there are more, since a hall
 * is one network.
 */
export const LOOKUPS = {
  case: { windowMs: HOUR_MS, most: 10 },
  visitor: { windowMs: HOUR_MS, most: 20 },
  address: { windowMs: HOUR_MS, most: 200 },
} as const satisfies Record<string, Allowance>

/**
 * The services of a case, for whoever knows its number and the applicant's name (凭办件编号和姓名). Refuses E2020 in the same
 * words, after the same work, whether there is no such case, it has no name or the name is another; E4006 beyond the tries.
 */
export async function lookUpCase(
  input: Input<'lookUpCase'>,
  caller: Caller,
  ports: RatingPorts & { throttle: Throttle },
): Promise<Result<Output<'lookUpCase'>>> {
  const projectNo = typedCaseNumber(input.projectNo)
  if (!(await mayTry(projectNo, input.visitor, caller, ports))) return refuse('E4006')
  const { keys, clock, rules, directory } = ports
  const key = applicantKey(keys, projectNo, input.name)
  const own = (await servicesOfCase(projectNo, ports)).filter(({ nameKey }) => nameKey !== undefined && nameKey === key)
  if (own.length === 0) return refuse('E2020')
  const now = clock.now()
  const services = await Promise.all(own.map((service) => serviceCard(service, civilDate(now), directory)))
  return ok({ services, place: placeView(rules, now) })
}

/** Every try counts for the case, the visitor and his network, before anything is looked up. No address is kept readable. */
async function mayTry(
  projectNo: string,
  visitor: string,
  { address }: Caller,
  { throttle, keys, clock }: RatingPorts & { throttle: Throttle },
): Promise<boolean> {
  const now = clock.now()
  const taken = await Promise.all([
    throttle.take('case', keys.hash('case', projectNo), now, LOOKUPS.case),
    throttle.take('visitor', keys.hash('visitor', visitor), now, LOOKUPS.visitor),
    address === undefined || throttle.take('address', address, now, LOOKUPS.address),
  ])
  return taken.every(Boolean)
}

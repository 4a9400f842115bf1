import type { Input, Output } from '../../shared/contract/routes.ts'
import { civilDate } from '../../shared/domain/calendar/civil.ts'
import { STAGES } from '../../shared/domain/evaluation/service.ts'
import { ok, type Result, refuse } from '../../shared/domain/result.ts'
import type { Caller } from '../kernel/ports.ts'
import type { Allowance, Throttle } from '../kernel/throttle.ts'
import { placeView } from '../kernel/views.ts'
import { applicantKey } from './applicant-key.ts'
import type { RatingPorts } from './record-rating.ts'
import { serviceCard } from './views.ts'

const HOUR_MS = 3_600_000

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
  const projectNo = halfWidth(input.projectNo)
  if (!(await mayTry(projectNo, input.visitor, caller, ports))) return refuse('E4006')
  const { keys, clock, rules, directory, evaluations } = ports
  const key = applicantKey(keys, projectNo, input.name)
  const found = await evaluations.several(STAGES.map((_, at) => keys.serviceId(projectNo, at + 1)))
  const own = found.filter(({ nameKey }) => nameKey !== undefined && nameKey === key)
  if (own.length === 0) return refuse('E2020')
  const now = clock.now()
  const inOrder = own.sort((a, b) => a.serviceNumber - b.serviceNumber)
  const services = await Promise.all(inOrder.map((service) => serviceCard(service, civilDate(now), directory)))
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

/** Digits and letters as they are stored, whatever keyboard they were typed on. */
const halfWidth = (text: string): string =>
  text.trim().replace(/[０-９Ａ-Ｚａ-ｚ－]/g, (letter) => String.fromCharCode(letter.charCodeAt(0) - 0xfee0))

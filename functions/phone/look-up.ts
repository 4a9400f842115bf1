import type { Input, Output } from '../../shared/contract/routes.ts'
import { civilDate, civilTime } from '../../shared/domain/calendar/civil.ts'
import { parseWindowCode } from '../../shared/domain/directory/window-code.ts'
import type { Service } from '../../shared/domain/evaluation/service.ts'
import { ok, type Result, refuse } from '../../shared/domain/result.ts'
import { nameOf, regionChain } from '../directory/places.ts'
import { typedCaseNumber } from '../evaluation/applicant-key.ts'
import { servicesOfCase } from '../evaluation/case-services.ts'
import type { RatingPorts } from '../evaluation/record-rating.ts'
import { levelViews, serviceCard } from '../evaluation/views.ts'
import { windowOf } from '../evaluation/window-visit.ts'
import type { StaffIdentity } from '../kernel/ports.ts'
import { placeView } from '../kernel/views.ts'
import type { CallLog, CallPace } from './ports.ts'

export interface PhonePorts extends RatingPorts {
  readonly calls: CallLog
}

/** One operator: a call takes longer than this, and nobody makes so many a day. */
export const PACE: CallPace = { gapMs: 20_000, perDay: 200 }

/** What the operator's page needs before a call. */
export async function readPhoneDesk(operator: StaffIdentity, ports: PhonePorts): Promise<Result<Output<'phoneDesk'>>> {
  const now = ports.clock.now()
  return ok({
    today: await ports.calls.count(operator.id, civilDate(now)),
    perDay: PACE.perDay,
    gapSeconds: PACE.gapMs / 1000,
    now: civilTime(now),
    levels: levelViews(ports.rules.dictionary),
    place: placeView(ports.rules, now),
  })
}

/** Whether a service was given in the operator's region or beneath it. */
export const inReach = ({ regions }: Pick<Service, 'regions'>, { region }: StaffIdentity): boolean => regions.includes(region)

/**
 * The services of a case of the operator's region, or a window of it: what was done, where and when, and whether it is
 * rated; never by whom or how. Refuses E2041, also for what lies elsewhere; E2016 for a sign that is not valid.
 */
export async function lookUpByPhone(
  { code }: Input<'phoneLookUp'>,
  operator: StaffIdentity,
  ports: PhonePorts,
): Promise<Result<Output<'phoneLookUp'>>> {
  const asked = typedCaseNumber(code)
  if (parseWindowCode(asked)) return windowByPhone(asked, operator, ports)
  const { clock, directory } = ports
  const own = (await servicesOfCase(asked, ports)).filter((service) => inReach(service, operator))
  if (own.length === 0) return refuse('E2041')
  const today = civilDate(clock.now())
  return ok({ services: await Promise.all(own.map((service) => serviceCard(service, today, directory))) })
}

async function windowByPhone(
  code: string,
  operator: StaffIdentity,
  { directory, rules }: PhonePorts,
): Promise<Result<Output<'phoneLookUp'>>> {
  const window = await windowOf(code, directory)
  if (!window.ok) return window.refusal.code === 'E2002' ? refuse('E2041') : window
  const { name, hall, org, region } = window.value
  if (!(await regionChain(directory, region, rules.profile.region)).includes(operator.region)) return refuse('E2041')
  const [hallName, orgName] = await Promise.all([nameOf(directory, 'hall', hall), nameOf(directory, 'org', org)])
  return ok({ services: [], window: { code, name, hallName, orgName } })
}

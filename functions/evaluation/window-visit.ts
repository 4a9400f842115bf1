import { civilDate, civilTime, type Instant } from '../../shared/domain/calendar/civil.ts'
import { onDuty, type ServiceWindow } from '../../shared/domain/directory/entries.ts'
import { FIRST_VERSION, parseWindowCode } from '../../shared/domain/directory/window-code.ts'
import { openService } from '../../shared/domain/evaluation/open-service.ts'
import type { Service } from '../../shared/domain/evaluation/service.ts'
import { ok, type Result, refuse } from '../../shared/domain/result.ts'
import { regionChain } from '../directory/places.ts'
import type { Directory } from '../directory/ports.ts'
import { type Keys, profileInForce, type Rules } from '../kernel/ports.ts'

/** The window of a sign. Refuses E2002 for a code that is none, E2016 for a sign that was replaced or taken down. */
export async function windowOf(code: string, directory: Directory): Promise<Result<ServiceWindow>> {
  const parsed = parseWindowCode(code)
  const window = parsed ? await directory.get('window', parsed.id) : undefined
  if (!parsed || !window) return refuse('E2002')
  const valid = window.signVersion ?? FIRST_VERSION
  return window.signRevoked || parsed.version !== valid ? refuse('E2016') : ok(window)
}

/**
 * A visit to a window as something to rate: no case number is invented, and one visitor has one visit a window a day.
 * Refuses E2002 for a code that is none, E2016 for a sign that is no longer valid.
 */
export async function visitOf(code: string, rater: string, now: Instant, ports: VisitPorts): Promise<Result<Service>> {
  const found = await windowOf(code, ports.directory)
  if (!found.ok) return found
  const id = ports.keys.visitId(found.value.id, civilDate(now), rater)
  return openVisit(found.value, { id, at: now, source: 'static-code' }, ports)
}

export interface VisitPorts {
  readonly directory: Directory
  readonly rules: Rules
  readonly keys: Keys
}

/**
 * A visit to a window at a time, under an id that its channel makes. The roster says who was on duty then (谁办理、谁负责).
 * Refuses E2002 when the window belongs to no region of the place, E2003 for a day before its rules took effect.
 */
export async function openVisit(
  window: ServiceWindow,
  visit: { readonly id: string; readonly at: Instant; readonly source: string; readonly taskName?: string },
  { directory, rules }: Omit<VisitPorts, 'keys'>,
): Promise<Result<Service>> {
  const day = civilDate(visit.at)
  const regions = await regionChain(directory, window.region, rules.profile.region)
  if (regions.length === 0) return refuse('E2002')
  const profile = profileInForce(rules, regions, day) ?? rules.profile
  if (day < profile.effectiveFrom) return refuse('E2003')
  const facts = {
    kind: 'window',
    projectNo: '',
    serviceNumber: 1,
    taskCode: '',
    taskName: visit.taskName ?? '窗口服务',
    stage: '办结',
    regions,
    org: window.org,
    hall: window.hall,
    window: window.id,
    staff: onDuty(await directory.duty(window.id, day), civilTime(visit.at).slice(11, 16)),
    servedAt: visit.at,
    userProp: '9',
    source: visit.source,
  } as const
  return ok(openService(facts, { id: visit.id, now: visit.at }, profile, rules.calendar))
}

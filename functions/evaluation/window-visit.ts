import { civilDate, civilTime, type Instant } from '../../shared/domain/calendar/civil.ts'
import { onDuty } from '../../shared/domain/directory/entries.ts'
import { parseWindowCode } from '../../shared/domain/directory/window-code.ts'
import { openService } from '../../shared/domain/evaluation/open-service.ts'
import type { Service } from '../../shared/domain/evaluation/service.ts'
import { ok, type Result, refuse } from '../../shared/domain/result.ts'
import { regionChain } from '../directory/places.ts'
import type { Directory } from '../directory/ports.ts'
import { type Keys, profileInForce, type Rules } from '../kernel/ports.ts'

/**
 * A visit to a window as something to rate: no case number is invented, and one visitor has one visit a window a day.
 * The roster says who was on duty. Refuses E2002 for a code that is none.
 */
export async function visitOf(
  code: string,
  rater: string,
  now: Instant,
  { directory, rules, keys }: { directory: Directory; rules: Rules; keys: Keys },
): Promise<Result<Service>> {
  const id = parseWindowCode(code)
  const window = id === null ? undefined : await directory.get('window', id)
  if (!window) return refuse('E2002')
  const day = civilDate(now)
  const regions = await regionChain(directory, window.region, rules.profile.region)
  if (regions.length === 0) return refuse('E2002')
  const staff = onDuty(await directory.duty(window.id, day), civilTime(now).slice(11, 16))
  const facts = {
    kind: 'window',
    projectNo: '',
    serviceNumber: 1,
    taskCode: '',
    taskName: '窗口服务',
    stage: '办结',
    regions,
    org: window.org,
    hall: window.hall,
    window: window.id,
    staff,
    servedAt: now,
    userProp: '9',
    source: 'static-code',
  } as const
  return ok(
    openService(
      facts,
      { id: keys.visitId(window.id, day, rater), now },
      profileInForce(rules, regions, day) ?? rules.profile,
      rules.calendar,
    ),
  )
}

import { DUE_SHARDS } from '../../shared/contract/tables.ts'
import type { Calendar } from '../../shared/domain/calendar/calendar.ts'
import { addDays, type CivilDate, civilDate } from '../../shared/domain/calendar/civil.ts'
import type { Service } from '../../shared/domain/evaluation/service.ts'
import { defaultAnew } from '../evaluation/default-anew.ts'
import type { EvaluationStore } from '../evaluation/ports.ts'
import type { Clock, Rules } from '../kernel/ports.ts'

/** How far back and ahead days lie on which a service that waits for its default is looked at. */
const BACK_DAYS = 3
const AHEAD_DAYS = 45
/** Services read at a time, and read at all for a count. */
const PAGE = 100
const COUNTED = 3_000

interface Ports {
  readonly evaluations: Pick<EvaluationStore, 'due' | 'several'>
  readonly rules: Rules
  readonly clock: Clock
}

/** The services that wait for their default, page by page. */
export async function* waitingForDefault({ evaluations, clock }: Ports): AsyncGenerator<Service[]> {
  const today = civilDate(clock.now())
  let ids: string[] = []
  const page = async () => {
    const found = await evaluations.several(ids)
    ids = []
    return found.filter(({ state, defaultDue }) => state === 'awaiting' && defaultDue !== undefined)
  }
  for (let day: CivilDate = addDays(today, -BACK_DAYS); day <= addDays(today, AHEAD_DAYS); day = addDays(day, 1)) {
    for (let shard = 0; shard < DUE_SHARDS; shard += 1) {
      for await (const id of evaluations.due(day, shard)) {
        ids.push(id)
        if (ids.length === PAGE) yield await page()
      }
    }
  }
  if (ids.length > 0) yield await page()
}

/** How many services' default dates a calendar changes; `more`: at least so many, for no more were looked at. */
export async function countDefaults(calendar: Calendar, ports: Ports): Promise<{ count: number; more: boolean }> {
  if (ports.rules.profile.defaultLevel === null) return { count: 0, more: false }
  let looked = 0
  let count = 0
  for await (const services of waitingForDefault(ports)) {
    count += services.filter((service) => defaultAnew(service, calendar, ports.rules) !== undefined).length
    looked += services.length
    if (looked >= COUNTED) return { count, more: true }
  }
  return { count, more: false }
}

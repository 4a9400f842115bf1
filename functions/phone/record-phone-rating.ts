import type { Input } from '../../shared/contract/routes.ts'
import { civilDate, type Instant, parseCivilTime } from '../../shared/domain/calendar/civil.ts'
import { checkRating } from '../../shared/domain/evaluation/rating.ts'
import type { Service } from '../../shared/domain/evaluation/service.ts'
import { ok, type Result, refuse } from '../../shared/domain/result.ts'
import { type Rated, type Receipt, recordRating } from '../evaluation/record-rating.ts'
import { openVisit, windowOf } from '../evaluation/window-visit.ts'
import type { StaffIdentity } from '../kernel/ports.ts'
import { inReach, PACE, type PhonePorts } from './look-up.ts'

type Said = Input<'recordPhoneRating'>

/** A call is written down within so long. */
const LATEST_MS = 3 * 86_400_000

interface Found {
  readonly rated: Rated
  readonly service: Service
}

/**
 * Records what a person said on the phone (pf 6): marked with its source, with who recorded it and with when it was said.
 * An operator records nothing that she handled herself, nothing outside her region, and not faster than people talk. Refuses
 * E2003, E2041–E2045 and what `recordRating` refuses.
 */
export async function recordPhoneRating(said: Said, operator: StaffIdentity, ports: PhonePorts): Promise<Result<Receipt>> {
  const { rules, keys, clock, calls } = ports
  const found = await find(said, operator, ports)
  if (!found.ok) return found
  const { service, rated } = found.value
  if (service.staff === operator.id) return refuse('E2042')
  const calledAt = parseCivilTime(said.calledAt)
  if (calledAt === null || !isTimely(calledAt, service.servedAt, clock.now())) return refuse('E2045', { field: 'calledAt' })
  const checked = checkRating(said, rules.dictionary)
  if (!checked.ok) return checked
  if ('visit' in rated && civilDate(calledAt) > service.ratableUntil)
    return refuse('E2003', { ratableUntil: service.ratableUntil })
  const turn = await calls.take(operator.id, keys.hash('request', markOf(said)), clock.now(), PACE)
  if (turn !== 'taken') return refuse(turn === 'soon' ? 'E2043' : 'E2044')
  return recordRating(
    rated,
    said,
    {
      source: 'phone',
      channel: 'phone',
      at: calledAt,
      rater: keys.hash('visitor', `phone:${said.requestKey}`),
      requestKey: said.requestKey,
      named: said.named,
      recordedBy: operator.id,
    },
    ports,
  )
}

/** One recording: the same key for something else is another one, and counts. */
const markOf = ({ target, requestKey }: Said): string =>
  `phone|${'service' in target ? target.service : `${target.window}|${target.servedAt}`}|${requestKey}`

const isTimely = (calledAt: Instant, servedAt: Instant, now: Instant): boolean =>
  calledAt >= servedAt && calledAt <= now && calledAt >= now - LATEST_MS

async function find(said: Said, operator: StaffIdentity, ports: PhonePorts): Promise<Result<Found>> {
  const { target } = said
  if ('service' in target) {
    const service = await ports.evaluations.get(target.service)
    return service && inReach(service, operator) ? ok({ rated: target, service }) : refuse('E2041')
  }
  const window = await windowOf(target.window, ports.directory)
  if (!window.ok) return window.refusal.code === 'E2002' ? refuse('E2041') : window
  const at = parseCivilTime(target.servedAt)
  if (at === null || at > ports.clock.now()) return refuse('E2045', { field: 'servedAt' })
  const id = ports.keys.visitId(window.value.id, civilDate(at), `phone:${ports.keys.hash('request', markOf(said))}`)
  const visit = await openVisit(window.value, { id, at, source: 'phone' }, ports)
  if (!visit.ok) return visit.refusal.code === 'E2003' ? visit : refuse('E2041')
  if (!inReach(visit.value, operator)) return refuse('E2041')
  return ok({ rated: { visit: visit.value }, service: visit.value })
}

import type { Input } from '../../shared/contract/routes.ts'
import { civilDate, type Instant, parseCivilTime } from '../../shared/domain/calendar/civil.ts'
import { checkRating } from '../../shared/domain/evaluation/rating.ts'
import { type Result, refuse } from '../../shared/domain/result.ts'
import { type Receipt, recordRating } from '../evaluation/record-rating.ts'
import { contactOf } from '../kernel/contact.ts'
import type { Seal, StaffIdentity } from '../kernel/ports.ts'
import { PACE, type PhonePorts } from './look-up.ts'
import { findServed, markOf } from './served.ts'

type Said = Input<'recordPhoneRating'>

/** A call is written down within so long. */
const LATEST_MS = 3 * 86_400_000

/**
 * Records what a person said on the phone (pf 6): marked with its source, with who recorded it and with when it was said.
 * The number is the one he is called at, and makes a bad rating a named one where he says so.
 * An operator records nothing that she handled herself, nothing outside her region, and not faster than people talk. Refuses
 * E2003, E2041–E2045 and what `recordRating` refuses.
 */
export async function recordPhoneRating(
  said: Said,
  operator: StaffIdentity,
  ports: PhonePorts & { seal: Seal },
): Promise<Result<Receipt>> {
  const { rules, keys, clock, calls } = ports
  const mark = markOf(said)
  const found = await findServed(said.target, mark, operator, ports)
  if (!found.ok) return found
  const { service, rated } = found.value
  const calledAt = parseCivilTime(said.calledAt)
  if (calledAt === null || !isTimely(calledAt, service.servedAt, clock.now())) return refuse('E2045', { field: 'calledAt' })
  const checked = checkRating(said, rules.dictionary)
  if (!checked.ok) return checked
  if ('visit' in rated && civilDate(calledAt) > service.ratableUntil)
    return refuse('E2003', { ratableUntil: service.ratableUntil })
  const turn = await calls.take(operator.id, keys.hash('request', mark), clock.now(), PACE)
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
      ...(said.contact === undefined ? {} : { contact: contactOf(said.contact, ports.seal) }),
      recordedBy: operator.id,
    },
    ports,
  )
}

const isTimely = (calledAt: Instant, servedAt: Instant, now: Instant): boolean =>
  calledAt >= servedAt && calledAt <= now && calledAt >= now - LATEST_MS

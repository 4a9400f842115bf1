import { addDays, type CivilDate, civilDate } from '../../shared/domain/calendar/civil.ts'
import { wipeDay } from '../../shared/domain/evaluation/applicant.ts'
import type { Service } from '../../shared/domain/evaluation/service.ts'
import { type Cursors, visitDue } from '../kernel/due-work.ts'
import { type Clock, profileOf, type Rules } from '../kernel/ports.ts'
import { defaultAnew } from './default-anew.ts'
import type { EvaluationStore } from './ports.ts'

export interface ApplyDefaultPorts {
  readonly evaluations: EvaluationStore
  readonly cursors: Cursors
  readonly rules: Rules
  readonly clock: Clock
}

/**
 * Records the place's default rating on services nobody rated in time (临政办发〔2020〕16号 二(二)), each by one
 * conditional write that loses against a real rating. Never on a provisional date, and never by a calendar that was replaced:
 * the clock is computed anew first, and while it stays provisional only the next look is set. What is still sealed of an applicant is wiped on the day after the
 * last day to rate, whatever became of the service.
 */
export async function applyDefaultRatings(ports: ApplyDefaultPorts): Promise<{ looked: number; changed: number }> {
  const today = civilDate(ports.clock.now())
  const due = ports.evaluations.due.bind(ports.evaluations)
  return visitDue('apply-default-ratings', today, { cursors: ports.cursors, due }, (id) => look(id, today, ports))
}

async function look(id: string, today: CivilDate, ports: ApplyDefaultPorts): Promise<boolean> {
  const service = await ports.evaluations.get(id)
  if (!service) return false
  const over = service.sealed !== undefined && wipeDay(service) <= today
  const wiped = over && (await wipe(service, ports))
  if (service.state === 'awaiting' && service.defaultDue) return (await lookAtDefault(service, today, ports)) || wiped
  if (!over) await ports.evaluations.lookAgain(service, service.sealed && wipeDay(service))
  return wiped
}

/** Takes the seal off; once more when the service changed under it, since nobody looks at it again. */
async function wipe(service: Service, { evaluations }: ApplyDefaultPorts): Promise<boolean> {
  if (await evaluations.wipe(service)) return true
  const now = await evaluations.get(service.id)
  return now?.sealed !== undefined && evaluations.wipe(now)
}

async function lookAtDefault(service: Service, today: CivilDate, ports: ApplyDefaultPorts): Promise<boolean> {
  const { evaluations, rules, clock } = ports
  const { id } = service
  const profile = profileOf(rules, service.profile)
  const known = defaultAnew(service, rules.calendar, rules) ?? service
  if (!known.defaultDue || profile.defaultLevel === null) return false
  if (known.defaultDue.provisional || known.defaultDue.date >= today) {
    const wakeOn = known.wakeOn !== undefined && known.wakeOn > today ? known.wakeOn : addDays(today, 1)
    await evaluations.reschedule(id, { defaultDue: known.defaultDue, wakeOn, calendar: rules.calendar.version })
    return false
  }
  const { defaultDue } = known
  // What was provisional is set firm first, so that the record says on which last day its default rests.
  if (known !== service) await evaluations.reschedule(id, { defaultDue, wakeOn: today, calendar: rules.calendar.version })
  const again = service.sealed && wipeDay(service) > today ? wipeDay(service) : undefined
  return evaluations.applyDefault(id, { level: profile.defaultLevel, at: clock.now() }, defaultDue.date, again)
}

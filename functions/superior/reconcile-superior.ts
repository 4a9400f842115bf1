import { addDays, type CivilDate, civilDate } from '../../shared/domain/calendar/civil.ts'
import type { Delivery } from '../../shared/domain/delivery/delivery.ts'
import { upwardFigures } from '../../shared/domain/exchange/upward-figures.ts'
import type { Cursors } from '../kernel/due-work.ts'
import type { Rules } from '../kernel/ports.ts'
import { type ComparePorts, compareDay, entryKey, type Listed } from './compare-day.ts'
import { type SuperiorSystem, SuperiorUnavailable } from './ports.ts'
import type { UpwardDay, UpwardDays } from './supervision-ports.ts'

export interface ReconcilePorts extends ComparePorts {
  readonly days: UpwardDays
  readonly superior: Pick<SuperiorSystem, 'listDay'>
  readonly cursors: Cursors
  readonly rules: Rules
}

/** Days back that are compared until nothing is missing any more. */
const COMPARED_DAYS = 7
/** Days back that are counted anew while something of them waits or lies parked. */
const COUNTED_DAYS = 30
/** A day that could not be compared for so long fails the job, so that a person hears of it. */
const PATIENCE_DAYS = 3

/**
 * Counts the finished days and compares them with the superior system: yesterday, and earlier ones that are not done yet.
 * Every day is by itself, so that the job may be broken off and run again at any time. `changed` counts what is sent again.
 */
export async function reconcileSuperior(ports: ReconcilePorts): Promise<{ looked: number; changed: number }> {
  const { rules, days, clock, cursors } = ports
  const today = civilDate(clock.now())
  if (!rules.profile.superior) return { looked: 0, changed: 0 }
  const kept = new Map((await days.latest(COUNTED_DAYS)).map((day) => [day.day, day]))
  const listed = patientList(ports.superior)
  const worked = { looked: 0, changed: 0 }
  let unanswered: CivilDate | undefined
  for (let back = COUNTED_DAYS; back >= 1; back -= 1) {
    const day = addDays(today, -back)
    const before = kept.get(day)
    const mayCompare = back <= COMPARED_DAYS
    if (mayCompare ? before && isDone(before) : !before || isEmpty(before)) continue
    const { looked, changed, answered } = await doDay(day, before, mayCompare ? listed : undefined, ports)
    worked.looked += looked
    worked.changed += changed
    if (!answered && looked > 0) unanswered ??= day
  }
  if (unanswered && unanswered <= addDays(today, -PATIENCE_DAYS)) {
    throw new SuperiorUnavailable(`not compared since ${unanswered}`)
  }
  await cursors.write('reconcile-superior', today)
  return worked
}

const isEmpty = ({ figures }: UpwardDay): boolean => figures.waiting === 0 && figures.parked === 0
const isDone = (day: UpwardDay): boolean =>
  isEmpty(day) && day.compared?.counts.missing === 0 && day.compared.counts.default === 0

async function doDay(day: CivilDate, before: UpwardDay | undefined, listed: Listed | undefined, ports: ReconcilePorts) {
  const deliveries: Delivery[] = []
  for await (const delivery of ports.deliveries.ofDay('superior', day)) deliveries.push(delivery)
  const found = listed && (await orUnanswered(compareDay(day, deliveries, listed, ports)))
  const now = ports.clock.now()
  const seen = deliveries.map((one): Delivery => (found?.again.has(one.id) ? { ...one, state: 'waiting', again: now } : one))
  const lastDoneAt = Math.max(...deliveries.map(({ doneAt = 0 }) => doneAt))
  const compared = found?.comparison ?? before?.compared
  const after: UpwardDay = {
    day,
    figures: upwardFigures(seen, ports.rules.profile.superior?.timelyMinutes ?? 0),
    countedAt: now,
    ...(lastDoneAt > 0 ? { lastDoneAt } : {}),
    ...(compared ? { compared } : {}),
    ...(listed && !found ? { unansweredAt: now } : {}),
  }
  await ports.days.save(after, found?.differences)
  return { looked: deliveries.length, changed: found?.again.size ?? 0, answered: !listed || found !== undefined }
}

async function orUnanswered<T>(work: Promise<T>): Promise<T | undefined> {
  try {
    return await work
  } catch (fault) {
    if (fault instanceof SuperiorUnavailable) return undefined
    throw fault
  }
}

/** Each day is asked for once a run; after the first silence nothing more is asked. */
function patientList(superior: Pick<SuperiorSystem, 'listDay'>): Listed {
  const known = new Map<CivilDate, ReturnType<Listed>>()
  let silent: SuperiorUnavailable | undefined
  const ask = async (day: CivilDate) => {
    if (silent) throw silent
    try {
      return new Map((await superior.listDay(day)).map((entry) => [entryKey(entry), entry]))
    } catch (fault) {
      if (fault instanceof SuperiorUnavailable) silent = fault
      throw fault
    }
  }
  return (day) => {
    const asked = known.get(day) ?? ask(day)
    known.set(day, asked)
    return asked
  }
}

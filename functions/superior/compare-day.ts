import type { CivilDate } from '../../shared/domain/calendar/civil.ts'
import type { Delivery } from '../../shared/domain/delivery/delivery.ts'
import { deliveryId } from '../../shared/domain/delivery/delivery.ts'
import {
  DIFFERENCES,
  type DifferenceKind,
  differenceOf,
  HEALED,
  maskedCase,
  standingOf,
} from '../../shared/domain/exchange/difference.ts'
import { isKeptBack } from '../../shared/domain/exchange/upward-figures.ts'
import type { Deliveries } from '../delivery/ports.ts'
import type { EvaluationStore } from '../evaluation/ports.ts'
import type { Clock, Keys } from '../kernel/ports.ts'
import type { SuperiorEntry } from './ports.ts'
import type { Comparison, Difference, DifferenceCounts } from './supervision-ports.ts'

export interface ComparePorts {
  readonly deliveries: Deliveries
  readonly evaluations: Pick<EvaluationStore, 'get'>
  readonly keys: Pick<Keys, 'serviceId'>
  readonly clock: Clock
}

/** Ratings that the superior system has of a day, by case and service number. */
export type Listed = (day: CivilDate) => Promise<ReadonlyMap<string, SuperiorEntry>>

export const entryKey = ({ projectNo, serviceNumber }: Pick<SuperiorEntry, 'projectNo' | 'serviceNumber'>): string =>
  `${projectNo}|${serviceNumber}`

/** At most so many differences of a day are listed; all are counted. */
export const MOST_LISTED = 100

interface Found {
  readonly comparison: Comparison
  readonly differences: readonly Difference[]
  /** Deliveries that were wanted anew. */
  readonly again: ReadonlySet<string>
}

/**
 * Compares what went up on a day with what the superior system has, and what it has of that day with what is known here.
 * What it lacks is wanted anew, once. A rating that came late (a card, a device without network) is looked for on the day on
 * which it was made.
 */
export async function compareDay(
  day: CivilDate,
  deliveries: readonly Delivery[],
  listed: Listed,
  ports: ComparePorts,
): Promise<Found> {
  const notes = notebook()
  const met = new Set<string>()
  const again = new Set<string>()
  for (const delivery of deliveries.filter((one) => one.state === 'done' && !isKeptBack(one))) {
    const service = await ports.evaluations.get(delivery.service)
    const own = service && standingOf(service)
    if (!own) continue
    const theirs = (await listed(own.day)).get(entryKey(service))
    if (own.day === day) met.add(entryKey(service))
    const kind = differenceOf(own, theirs)
    if (!kind) continue
    const anew = HEALED.includes(kind) && (await ports.deliveries.sendAgain(delivery.id, ports.clock.now()))
    if (anew) again.add(delivery.id)
    notes.write(kind, { ...service, ours: own.level, theirs: theirs?.level, again: anew || delivery.again !== undefined })
  }
  const theirs = await listed(day)
  let known = 0
  for (const [key, entry] of theirs) {
    if (met.has(key)) continue
    if (await isKnown(entry, ports)) known += 1
    else notes.write('extra', { ...entry, theirs: entry.level, again: false })
  }
  const { counts, differences } = notes
  return {
    comparison: { at: ports.clock.now(), ours: met.size + known, theirs: theirs.size, counts: { ...counts } },
    differences,
    again,
  }
}

/** Whether this system has what the other one lists; it may have gone up on another day. */
async function isKnown({ projectNo, serviceNumber }: SuperiorEntry, { evaluations, deliveries, keys }: ComparePorts) {
  const id = keys.serviceId(projectNo, serviceNumber)
  const service = await evaluations.get(id)
  return service !== undefined && (standingOf(service) !== undefined || Boolean(await deliveries.get(deliveryId('superior', id))))
}

type Noted = Pick<SuperiorEntry, 'projectNo' | 'serviceNumber'> & {
  readonly ours?: Difference['ours']
  readonly theirs?: Difference['theirs']
  readonly again: boolean
}

function notebook() {
  const counts = Object.fromEntries(DIFFERENCES.map((kind) => [kind, 0])) as Record<DifferenceKind, number>
  const differences: Difference[] = []
  return {
    counts: counts as DifferenceCounts,
    differences,
    write(kind: DifferenceKind, { projectNo, serviceNumber, ours, theirs, again }: Noted) {
      counts[kind] += 1
      if (differences.length >= MOST_LISTED) return
      const levels = { ...(ours === undefined ? {} : { ours }), ...(theirs === undefined ? {} : { theirs }) }
      differences.push({ kind, caseNumber: maskedCase(projectNo), serviceNumber, ...levels, again })
    },
  }
}

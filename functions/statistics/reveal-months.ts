import type { Counters } from '../../shared/domain/statistics/counters.ts'
import { mayReveal } from '../../shared/domain/statistics/reveal.ts'
import type { RevealStore } from './ports.ts'

/** A month as it is counted now, and whether its figures are final. */
interface Month {
  readonly month: string
  readonly closed: boolean
  readonly counters: Counters
}

/** That much was served is no secret; how it was rated is. */
const servicesOf = ({ s = 0 }: Counters): Counters => ({ s })

/**
 * The counters of one's own months as one may see them. A closed month is shown as it is; an open one as it was last shown,
 * until at least `minimum` ratings have come since: then it moves on by all of them at once (R96). Nothing is shown of an open
 * month before its first `minimum`.
 */
export async function revealMonths(
  staff: string,
  months: readonly Month[],
  minimum: number,
  reveals: RevealStore,
): Promise<Counters[]> {
  const open = months.filter(({ closed }) => !closed).map(({ month }) => month)
  const shown = open.length > 0 ? await reveals.read(staff, open) : new Map()
  const reveal = async ({ month, closed, counters }: Month): Promise<Counters> => {
    if (closed) return counters
    const last = shown.get(month)
    if (!mayReveal(counters, last, minimum)) return last?.counters ?? servicesOf(counters)
    return (await reveals.advance(staff, month, { counters }, minimum)).counters
  }
  return Promise.all(months.map(reveal))
}

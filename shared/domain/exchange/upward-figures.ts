import { addUp } from '../add-up.ts'
import { MINUTE_MS } from '../calendar/civil.ts'
import type { Delivery } from '../delivery/delivery.ts'
import { NOT_SENT } from './superior.ts'

/**
 * What became of what had to go up on a day: `timely`, `late`, `waiting` and `parked` make up all of it. What the rules keep
 * back is counted apart, and so is how much had to be sent again, whatever came of it.
 */
export interface UpwardFigures {
  /** The superior system had it within the minutes of the profile (归集及时). */
  readonly timely: number
  readonly late: number
  readonly waiting: number
  readonly parked: number
  /** Of a matter without a national code: never sent. */
  readonly keptBack: number
  /** Sent again since the superior system turned out not to have it. */
  readonly again: number
}

export const NO_FIGURES: UpwardFigures = { timely: 0, late: 0, waiting: 0, parked: 0, keptBack: 0, again: 0 }

/** All that had to go up: the denominator of 归集及时率. */
export const allOf = ({ timely, late, waiting, parked }: UpwardFigures): number => timely + late + waiting + parked

export const isKeptBack = ({ steps }: Delivery): boolean => steps.includes(NOT_SENT)

/** What is told after the rating, such as what was put right, neither makes it late nor has it wait. */
function fateOf(delivery: Delivery, timelyMinutes: number): keyof UpwardFigures {
  if (isKeptBack(delivery)) return 'keptBack'
  if (delivery.heldAt !== undefined) return delivery.heldAt - delivery.since <= timelyMinutes * MINUTE_MS ? 'timely' : 'late'
  return delivery.state === 'done' ? 'late' : delivery.state
}

export function upwardFigures(deliveries: Iterable<Delivery>, timelyMinutes: number): UpwardFigures {
  const counts = { ...NO_FIGURES }
  for (const delivery of deliveries) {
    counts[fateOf(delivery, timelyMinutes)] += 1
    if (delivery.again !== undefined) counts.again += 1
  }
  return counts
}

export const sumOf = (days: readonly UpwardFigures[]): UpwardFigures => addUp(NO_FIGURES, days)

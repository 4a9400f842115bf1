import type { World } from '../world.ts'
import { fateOf } from './fate.ts'
import type { Invariant } from './index.ts'

function ofItems({ raw }: World): string | undefined {
  for (const ticket of raw.tickets.items.values()) {
    if (ticket.state === 'void' || ticket.state === 'merged') continue
    const { timing, said } = fateOf(ticket)
    if (said.length > ticket.history.filter(({ command }) => command === 'answer').length)
      return `${ticket.id}: more said than answered`
    if ((timing !== undefined) !== (ticket.answeredAt !== undefined)) return `${ticket.id} is answered ${timing}`
    if (ticket.clock?.legalDue !== undefined && ticket.clock.due < ticket.clock.legalDue) return `${ticket.id} was put forward`
    const granted = ticket.history.some(({ command }) => command === 'grant-extension')
    if (timing === 'extended' && !granted) return `${ticket.id} counts as 延期, and nobody granted it`
  }
  return undefined
}

/** On the rows themselves: on time + 延期 + late + without a limit = answered, and no more of any kind than there are. */
function ofRows({ raw }: World): string | undefined {
  for (const [key, { row }] of raw.statistics.rows) {
    for (const origin of ['t', 'k']) {
      const of = (letter: string) => row.counters[`${origin}${letter}`] ?? 0
      const timed = of('o') + of('e') + of('l') + of('n')
      if (timed !== of('a')) return `${key}: ${timed} timings of ${of('a')} answers`
      if (of('a') + of('m') > of('')) return `${key}: more answered and merged than opened`
      if (of('c') + of('u') + of('z') > of('a')) return `${key}: more called back than answered`
    }
  }
  return undefined
}

/** Every answer was on time, extended or late, or had no limit: none is two of them, and 延期 is never on time. */
export const timingsAddUp: Invariant = {
  name: 'on time + extended + late = answered with a clock',
  drained: (world) => ofItems(world) ?? ofRows(world),
}

import type { Service } from '../../../shared/domain/evaluation/service.ts'
import type { Ticket } from '../../../shared/domain/ticket/ticket.ts'
import { shanghaiDay } from '../second-opinion.ts'
import type { World } from '../world.ts'
import { told } from './fate.ts'
import type { Invariant } from './index.ts'

/** Channels once more, by the names under which the rows keep them. */
const LETTERS = {
  portal: 'cp',
  'mini-program': 'cm',
  sms: 'cs',
  evaluator: 'ce',
  card: 'cc',
  terminal: 'ct',
  'dynamic-code': 'cd',
  'static-code': 'cw',
  phone: 'ch',
  import: 'ci',
}

type Tally = Map<string, Map<string, number>>

const count = (tally: Tally, row: string, name: string): void => {
  const counters = tally.get(row) ?? new Map<string, number>()
  counters.set(name, (counters.get(name) ?? 0) + 1)
  tally.set(row, counters)
}

/** The rows an item is counted in: regions upwards, those of the unit a ticket was sent on to, unit, hall, window, person, matter. */
function rows(item: Service | Ticket): string[] {
  const month = shanghaiDay(item.servedAt).slice(0, 7)
  const row = (kind: string, id: string) => (id === '' ? [] : [`${month}|${kind}#${id}`])
  return [
    ...(('handledIn' in item && item.handledIn) || item.regions).flatMap((id) => row('region', id)),
    ...row('org', item.org),
    ...row('hall', item.hall),
    ...row('window', item.window),
    ...(item.tolerated ? [] : row('staff', item.staff)),
    ...row('matter', item.taskCode),
  ]
}

function recount({ raw }: World): Tally {
  const tally: Tally = new Map()
  for (const service of raw.evaluations.items.values()) {
    if (service.invalidated) continue
    const names = [
      ...(service.kind === 'case' ? ['s'] : service.rating ? ['w'] : []),
      ...(service.rating
        ? [`n${service.rating.level}`, LETTERS[service.rating.channel], ...service.rating.codes.map((code) => `i${code}`)]
        : []),
      ...(service.default && !service.rating ? ['d'] : []),
    ]
    for (const row of rows(service)) for (const name of names) count(tally, row, name)
  }
  for (const ticket of raw.tickets.items.values()) {
    const names = told(ticket)
    for (const row of rows(ticket)) for (const name of names) count(tally, row, name)
  }
  return tally
}

const shown = (counters: Iterable<readonly [string, number]>): string =>
  [...counters]
    .map(([n, c]) => `${n}=${c}`)
    .sort()
    .join(' ')

/** Once the streams are drained, every counter of every scope and month is what a recount of the items gives. */
export const countersAreARecount: Invariant = {
  name: 'counters = recount',
  drained(world) {
    const expected = recount(world)
    const kept = world.raw.statistics.rows
    for (const [row, counters] of expected) {
      const stands = shown(Object.entries(kept.get(row)?.row.counters ?? {}))
      if (stands !== shown(counters)) return `${row} has ${stands} instead of ${shown(counters)}`
    }
    for (const [row, { row: own }] of kept) {
      if (!expected.has(row) && Object.keys(own.counters).length > 0) return `${row} counts what is not there`
    }
    return undefined
  },
}

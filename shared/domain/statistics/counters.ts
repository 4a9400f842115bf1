import { civilDate, monthOf } from '../calendar/civil.ts'
import type { ChannelId } from '../evaluation/channel.ts'
import type { Service } from '../evaluation/service.ts'
import type { Ticket } from '../ticket/ticket.ts'
import { CASE_COUNTERS, counterOf, happened, PREFIX } from './case-counters.ts'

/**
 * What is counted, by short names because they are stored with every scope and month:
 * `s` services to be rated · `n5`…`n1` active ratings by level, `w` those of them made of a window and not of a case ·
 * `d` default ratings · `i<code>` indicator mentions · `c<letter>` active ratings by channel, see `BY_CHANNEL` ·
 * `t` bad ratings that became tickets, `k` complaints, `f` findings; each with a letter, what became of them: see
 * `case-counters.ts`.
 */
export type Counters = Readonly<Record<string, number>>

/** Active ratings that came in through a channel. */
export const BY_CHANNEL: Readonly<Record<ChannelId, string>> = {
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

/** What became of the tickets of an origin, by the names under which it is stored. */
const cases = (origin: Ticket['origin']) => [PREFIX[origin], ...CASE_COUNTERS.map((name) => counterOf(origin, name))]

/** What a comparison of many rows is made of: neither the mentions of indicators nor the channels. */
export const COMPARED: readonly string[] = [
  ...['s', 'n5', 'n4', 'n3', 'n2', 'n1', 'w', 'd'],
  ...cases('rating'),
  ...cases('complaint'),
]

/** The figures of a service belong to the month in which it was given, whenever it is rated. */
export const monthOfService = (service: Pick<Service, 'servedAt'>): string => monthOf(civilDate(service.servedAt))

/**
 * What one service adds to the counters. Window visits are ratings of a window, not services that had to be rated. A rating
 * found mistaken or malicious (误评、恶意) leaves numerator and denominator of every figure, with its service
 * (临政办发〔2020〕16号 三(一), 临政办发〔2020〕2号 二(三)3).
 */
export function serviceCounts(service: Service | undefined): Counters {
  if (!service || service.invalidated) return {}
  const counts: Record<string, number> = service.kind === 'case' ? { s: 1 } : {}
  if (service.rating) {
    counts[`n${service.rating.level}`] = 1
    counts[BY_CHANNEL[service.rating.channel]] = 1
    if (service.kind === 'window') counts.w = 1
    for (const code of service.rating.codes) counts[`i${code}`] = 1
  } else if (service.default) counts.d = 1
  return counts
}

/**
 * What one ticket adds to the counters, as what it is: a complaint is no rating. One that was not adopted (误评、恶意) counts
 * nowhere (临政办发〔2020〕16号 三(一), 临政办发〔2020〕2号 二(三)3).
 */
export function ticketCounts(ticket: Ticket | undefined): Counters {
  if (!ticket || ticket.state === 'void') return {}
  const { origin } = ticket
  const names = [PREFIX[origin], ...happened(ticket).map((name) => counterOf(origin, name))]
  return names.map((name) => ({ [name]: 1 })).reduce(add, {})
}

/** `after − before`, without zeros: what a change of an item changes in the counters. */
export function difference(before: Counters, after: Counters): Counters {
  return add(after, Object.fromEntries(Object.entries(before).map(([name, count]) => [name, -count])))
}

/** Sum of two counters, without zeros. */
export function add(left: Counters, right: Counters): Counters {
  const sum: Record<string, number> = { ...left }
  for (const [name, count] of Object.entries(right)) sum[name] = (sum[name] ?? 0) + count
  return Object.fromEntries(Object.entries(sum).filter(([, count]) => count !== 0))
}

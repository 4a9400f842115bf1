import { civilDate, monthOf } from '../calendar/civil.ts'
import type { ChannelId } from '../evaluation/channel.ts'
import type { Service } from '../evaluation/service.ts'
import type { Ticket } from '../ticket/ticket.ts'

/**
 * What is counted, by short names because they are stored with every scope and month:
 * `s` services to be rated · `n5`…`n1` active ratings by level, `w` those of them made of a window and not of a case ·
 * `d` default ratings · `i<code>` indicator mentions · `c<letter>` active ratings by channel, see `BY_CHANNEL` ·
 * `t` tickets opened · `tf` found true · `ta` answered · `to` answered on time · `tl` answered late ·
 * `tn` answered without a limit having begun (in 临沧 one that was not found true).
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

/** What a comparison of many rows is made of: neither the mentions of indicators nor the channels. */
export const COMPARED = ['s', 'n5', 'n4', 'n3', 'n2', 'n1', 'w', 'd', 't', 'tf', 'ta', 'to', 'tl', 'tn'] as const

/** The figures of a service belong to the month in which it was given, whenever it is rated. */
export const monthOfService = (service: Pick<Service, 'servedAt'>): string => monthOf(civilDate(service.servedAt))

/** What one service adds to the counters. Window visits are ratings of a window, not services that had to be rated. */
export function serviceCounts(service: Service | undefined): Counters {
  if (!service) return {}
  const counts: Record<string, number> = service.kind === 'case' ? { s: 1 } : {}
  if (service.rating) {
    counts[`n${service.rating.level}`] = 1
    counts[BY_CHANNEL[service.rating.channel]] = 1
    if (service.kind === 'window') counts.w = 1
    for (const code of service.rating.codes) counts[`i${code}`] = 1
  } else if (service.default) counts.d = 1
  return counts
}

/** What one ticket adds to the counters: on time means answered on or before its due day. */
export function ticketCounts(ticket: Ticket | undefined): Counters {
  if (!ticket) return {}
  const counts: Record<string, number> = { t: 1 }
  if (ticket.finding === 'founded' || ticket.finding === 'partly') counts.tf = 1
  if (ticket.answeredAt !== undefined) {
    counts.ta = 1
    if (!ticket.clock) counts.tn = 1
    else counts[civilDate(ticket.answeredAt) > ticket.clock.due ? 'tl' : 'to'] = 1
  }
  return counts
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

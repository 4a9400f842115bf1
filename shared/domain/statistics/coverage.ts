import { CHANNELS, type ChannelId } from '../evaluation/channel.ts'
import { LEVELS } from '../evaluation/level.ts'
import { BY_CHANNEL, type Counters } from './counters.ts'

/** What is to be covered by a way of rating (R4, R5, R27, R28): points, windows, matters and people. */
export const COVERED = ['hall', 'window', 'matter', 'staff'] as const
export type Covered = (typeof COVERED)[number]

/**
 * One of them in a month. `ways`: what is set up for people to rate it by. `used`: channels of its ratings in the month;
 * `rated`: how many.
 */
export interface Coverage {
  readonly kind: Covered
  readonly id: string
  readonly name: string
  /** Unit it belongs to; empty for a hall. */
  readonly org: string
  readonly ways: readonly ChannelId[]
  readonly used: readonly ChannelId[]
  readonly rated: number
}

/** Nobody can rate it, or nobody did this month. */
export type Lack = 'missing' | 'unused'
export const lackOf = ({ ways, rated }: Pick<Coverage, 'ways' | 'rated'>): Lack | undefined =>
  rated > 0 ? undefined : ways.length === 0 ? 'missing' : 'unused'

/** What was counted says of use: a service that was pushed can be rated by its own code, its invitation or the portal. */
export function usedOf(counters: Counters | undefined): Pick<Coverage, 'used' | 'rated'> & { readonly pushed: boolean } {
  const of = (name: string) => counters?.[name] ?? 0
  return {
    used: CHANNELS.filter((channel) => of(BY_CHANNEL[channel]) > 0),
    rated: LEVELS.reduce((sum, level) => sum + of(`n${level}`), 0),
    pushed: of('s') > 0,
  }
}

/** How many there are, how many lack what, and how many have and use each channel. */
export interface CoverageCount {
  readonly all: number
  readonly missing: number
  readonly unused: number
  readonly channels: Readonly<Partial<Record<ChannelId, { readonly ways: number; readonly used: number }>>>
}

export const NO_COVERAGE: CoverageCount = { all: 0, missing: 0, unused: 0, channels: {} }

/** Counts of some of them. */
export function countCoverage(list: readonly Coverage[]): CoverageCount {
  const channels: Partial<Record<ChannelId, { ways: number; used: number }>> = {}
  for (const channel of CHANNELS) {
    const ways = list.filter((one) => one.ways.includes(channel)).length
    const used = list.filter((one) => one.used.includes(channel)).length
    if (ways + used > 0) channels[channel] = { ways, used }
  }
  const lacking = (lack: Lack) => list.filter((one) => lackOf(one) === lack).length
  return { all: list.length, missing: lacking('missing'), unused: lacking('unused'), channels }
}

/** Counts of two places together. */
export function addCoverage(left: CoverageCount, right: CoverageCount): CoverageCount {
  const channels: Partial<Record<ChannelId, { ways: number; used: number }>> = {}
  for (const channel of CHANNELS) {
    const [a, b] = [left.channels[channel], right.channels[channel]]
    if (a || b) channels[channel] = { ways: (a?.ways ?? 0) + (b?.ways ?? 0), used: (a?.used ?? 0) + (b?.used ?? 0) }
  }
  return { all: left.all + right.all, missing: left.missing + right.missing, unused: left.unused + right.unused, channels }
}

import * as z from 'zod/mini'
import { CHANNELS } from '../../domain/evaluation/channel.ts'
import { COVERED } from '../../domain/statistics/coverage.ts'
import { month, placeView, regionCode } from './common.ts'
import { regionView } from './sign.ts'
import { period } from './statistics.ts'

const tier = z.enum(['city', 'district', 'county', 'town', 'village'])
const channelId = z.enum(CHANNELS)

export const coverageCount = z.object({
  all: z.number(),
  /** Nobody can rate it. */
  missing: z.number(),
  /** It can be rated, and was not in the month. */
  unused: z.number(),
  channels: z.partialRecord(channelId, z.object({ ways: z.number(), used: z.number() })),
})

const byKind = z.object({ hall: coverageCount, window: coverageCount, matter: coverageCount, staff: coverageCount })
export type CoverageByKind = z.infer<typeof byKind>

export const coverageInput = z.object({ region: z.optional(regionCode), month: z.optional(month) })

/** What of a region can be rated in which ways; of a town or street with its villages. Wider regions are asked one by one. */
export const coverageView = z.object({
  ...period,
  region: regionView,
  /** Counts of the region itself, and of its villages together. */
  tiers: z.array(z.object({ tier, regions: z.number(), counts: byKind })),
  units: z.array(z.object({ id: z.string(), name: z.string(), posted: z.boolean(), counts: byKind })),
  /** What lacks a way, or was not rated; the first so many of `lackingTotal`. */
  lacking: z.array(
    z.object({ kind: z.enum(COVERED), id: z.string(), name: z.string(), where: z.string(), lack: z.enum(['missing', 'unused']) }),
  ),
  lackingTotal: z.number(),
  /** Regions beneath that are not in these counts. */
  further: z.array(z.object({ id: regionCode, name: z.string() })),
  /** The place's ways of rating under their names. */
  channels: z.array(z.object({ id: channelId, name: z.string() })),
  place: placeView,
})
export type CoverageView = z.infer<typeof coverageView>

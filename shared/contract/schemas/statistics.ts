import * as z from 'zod/mini'
import { civilTime, month, placeView, regionCode } from './common.ts'

export const rateView = z.object({
  numerator: z.number(),
  denominator: z.number(),
  value: z.nullable(z.number()),
  low: z.nullable(z.number()),
  high: z.nullable(z.number()),
})
export type RateView = z.infer<typeof rateView>

const levels = z.object({ 5: z.number(), 4: z.number(), 3: z.number(), 2: z.number(), 1: z.number() })
const indicators = z.array(z.object({ code: z.string(), text: z.string(), count: z.number() }))

export const figuresView = z.object({
  services: z.number(),
  active: z.number(),
  byDefault: z.number(),
  unrated: z.number(),
  bad: z.number(),
  levels,
  praise: rateView,
  participation: rateView,
  onTime: rateView,
  tickets: z.object({
    opened: z.number(),
    open: z.number(),
    founded: z.number(),
    answered: z.number(),
    late: z.number(),
  }),
  indicators,
})
export type FiguresView = z.infer<typeof figuresView>

/** What became of bad ratings or complaints: each number, and the shares with their wholes. */
export const caseFiguresView = z.object({
  opened: z.number(),
  open: z.number(),
  merged: z.number(),
  founded: z.number(),
  explained: z.number(),
  rectified: z.number(),
  answered: z.number(),
  onTime: z.number(),
  extended: z.number(),
  late: z.number(),
  untimed: z.number(),
  reached: z.number(),
  unreachable: z.number(),
  unplaced: z.number(),
  nobody: z.number(),
  satisfied: z.number(),
  fair: z.number(),
  unsatisfied: z.number(),
  saidHimself: z.number(),
  rectification: rateView,
  satisfaction: rateView,
})
export type CaseFiguresView = z.infer<typeof caseFiguresView>

/** How cases were dealt with, and the share that the place sets a target for, by its own name. */
export const handlingView = z.object({
  callBack: z.object({ name: z.string(), target: z.number(), clause: z.string(), rate: rateView }),
  ratings: caseFiguresView,
  complaints: caseFiguresView,
})
export type HandlingView = z.infer<typeof handlingView>

export const trendPoint = z.object({ month, active: z.number(), praise: rateView })

/** One line of a comparison. `rank` is null when there are too few ratings to give a place. */
export const rowView = z.object({
  kind: z.enum(['region', 'org', 'hall', 'window', 'staff', 'matter']),
  id: z.string(),
  name: z.string(),
  services: z.number(),
  active: z.number(),
  byDefault: z.number(),
  bad: z.number(),
  praise: rateView,
  onTime: rateView,
  openTickets: z.number(),
  rank: z.nullable(z.number()),
  /** Fewer active ratings than the group minimum: their number and rate are not published. */
  hidden: z.boolean(),
})
export type RowView = z.infer<typeof rowView>

export const period = { month, closed: z.boolean(), months: z.array(month) }

/** One's own score: what would let the rated guess a rater is hidden (`null`). */
export const scoreView = z.object({
  ...period,
  name: z.string(),
  services: z.number(),
  /** null when hidden, and with it what would tell it. */
  active: z.nullable(z.number()),
  byDefault: z.nullable(z.number()),
  stillOpen: z.nullable(z.number()),
  /** Fewer active ratings than the group minimum: nothing more is shown. */
  hidden: z.boolean(),
  /** null when the number of bad ratings would be told by it; then `praiseAtLeast` stands. */
  praise: z.nullable(rateView),
  praiseAtLeast: z.nullable(z.number()),
  /** Levels, best first; `count` null when under the group minimum. 不满意 and 非常不满意 are one line. */
  levels: z.array(z.object({ name: z.string(), levels: z.array(z.number()), count: z.nullable(z.number()) })),
  indicators,
  trend: z.array(z.object({ month, active: z.nullable(z.number()), praise: z.nullable(rateView) })),
  place: placeView,
})
export type ScoreView = z.infer<typeof scoreView>

export const dashboardView = z.object({
  ...period,
  region: z.object({ id: regionCode, name: z.string(), path: z.array(z.object({ id: regionCode, name: z.string() })) }),
  figures: figuresView,
  handling: handlingView,
  trend: z.array(trendPoint),
  regions: z.array(rowView),
  orgs: z.array(rowView),
  halls: z.array(rowView),
  place: placeView,
})
export type DashboardView = z.infer<typeof dashboardView>

export const boardView = z.object({
  ...period,
  region: z.object({ id: regionCode, name: z.string(), path: z.array(z.object({ id: regionCode, name: z.string() })) }),
  /** Fewer active ratings than the group minimum: `figures` then tells services and defaults only. */
  hidden: z.boolean(),
  figures: figuresView,
  regions: z.array(rowView),
  halls: z.array(rowView),
  place: placeView,
})
export type BoardView = z.infer<typeof boardView>

export const rankingView = z.object({ ...period, kind: rowView.shape.kind, rows: z.array(rowView), rankMinimum: z.number() })

export const exportView = z.object({
  id: z.string(),
  kind: z.enum(['manual', 'daily', 'monthly', 'coverage', 'ledger']),
  regionName: z.string(),
  month,
  state: z.enum(['queued', 'running', 'ready', 'failed']),
  done: z.number(),
  total: z.number(),
  requestedAt: civilTime,
  files: z.array(z.object({ name: z.string(), bytes: z.number(), url: z.string() })),
})
export type ExportView = z.infer<typeof exportView>

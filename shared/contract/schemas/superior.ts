import * as z from 'zod/mini'
import { DIFFERENCES } from '../../domain/exchange/difference.ts'
import { civilDate, civilTime, level, month, text } from './common.ts'

/** What became of what had to go up: the first four make up all of it. */
const figures = z.object({
  timely: z.number(),
  late: z.number(),
  waiting: z.number(),
  parked: z.number(),
  keptBack: z.number(),
  again: z.number(),
})

const share = z.object({ numerator: z.number(), denominator: z.number(), value: z.nullable(z.number()) })

const comparison = z.object({
  at: civilTime,
  ours: z.number(),
  theirs: z.number(),
  counts: z.record(z.enum(DIFFERENCES), z.number()),
})

const upwardDay = z.object({
  day: civilDate,
  figures,
  rate: share,
  countedAt: civilTime,
  compared: z.nullable(comparison),
  /** When the superior system was asked last and did not answer. */
  unansweredAt: z.nullable(civilTime),
})
export type UpwardDayView = z.infer<typeof upwardDay>

export const exchangeView = z.object({
  regionName: z.string(),
  now: civilTime,
  superior: z.nullable(
    z.object({
      name: z.string(),
      form: z.string(),
      timelyMinutes: z.number(),
      clause: z.object({ document: z.string(), article: z.string(), text: z.string() }),
    }),
  ),
  /**
   * `none`: the place reports to nobody; `unset`: its settings are missing; `down`: the other side does not answer; `behind`:
   * something is parked or has waited too long.
   */
  state: z.enum(['none', 'unset', 'well', 'behind', 'down']),
  backlog: z.object({
    waiting: z.number(),
    parked: z.number(),
    /** There are more than was counted. */
    more: z.boolean(),
    oldest: z.nullable(civilTime),
    lastDoneAt: z.nullable(civilTime),
    /** Why the last try failed. */
    fault: z.nullable(z.object({ code: z.string(), text: z.string(), at: civilTime })),
  }),
  today: z.object({
    day: civilDate,
    figures,
    rate: share,
    /** False when only the latest were looked at. */
    whole: z.boolean(),
  }),
  /** Finished days, newest first. */
  days: z.array(upwardDay),
  /** Today and the finished days together. */
  period: z.object({ from: civilDate, to: civilDate, figures, rate: share }),
  /** Ratings of windows, which have no case number and are not sent this month. */
  windowRatings: z.object({ month, count: z.number() }),
})
export type ExchangeView = z.infer<typeof exchangeView>

export const parkedInput = z.object({ count: z.optional(z.string().check(z.regex(/^\d{1,3}$/))) })
const parkedRow = z.object({
  /** Sealed: good for sending it again, and for nothing else. */
  key: z.string(),
  caseNumber: z.string(),
  serviceNumber: z.number(),
  taskName: z.string(),
  /** What the superior system has of it, and what comes next. */
  acknowledged: z.array(z.string()),
  code: z.string(),
  reason: z.string(),
  since: civilTime,
  parkedAt: civilTime,
  attempts: z.number(),
})
export type ParkedRow = z.infer<typeof parkedRow>
export const parkedList = z.object({ rows: z.array(parkedRow), more: z.boolean() })

/** One of the parked deliveries, or all when none is named. */
export const redriveInput = z.object({ key: z.optional(text(200)) })
export const redriveOutput = z.object({ redriven: z.number(), more: z.boolean() })

export const dayInput = z.object({ day: civilDate })
const difference = z.object({
  kind: z.enum(DIFFERENCES),
  caseNumber: z.string(),
  serviceNumber: z.number(),
  ours: z.optional(level),
  theirs: z.optional(level),
  again: z.boolean(),
})
export type DifferenceView = z.infer<typeof difference>
export const reconciliationView = z.object({
  day: upwardDay,
  differences: z.array(difference),
  /** All that were found; the list holds the first of them. */
  total: z.number(),
})

const indicatorAt = z.object({ code: z.string(), level: z.number(), text: z.string() })
export const dictionaryView = z.object({
  inForce: z.object({ version: z.string(), count: z.number() }),
  versions: z.array(
    z.object({
      version: z.string(),
      count: z.number(),
      downloadedAt: civilTime,
      checkedAt: civilTime,
      added: z.array(indicatorAt),
      removed: z.array(indicatorAt),
      changed: z.array(z.extend(indicatorAt, { was: z.object({ level: z.number(), text: z.string() }) })),
    }),
  ),
})
export type DictionaryVersionView = z.infer<typeof dictionaryView>['versions'][number]

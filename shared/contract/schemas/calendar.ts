import * as z from 'zod/mini'
import { civilDate, civilTime, placeView, regionCode, words } from './common.ts'

const year = z.number().check(z.int(), z.gte(2000), z.lte(2999))

/** A notice of the State Council, or further rest days of one region. */
const asked = {
  notice: z.optional(
    z.object({
      year,
      document: words(40),
      published: civilDate,
      rest: z.array(civilDate).check(z.maxLength(80)),
      work: z.array(civilDate).check(z.maxLength(40)),
      /** Takes the place of the notice of that year that is loaded. */
      correction: z.optional(z.boolean()),
    }),
  ),
  holidays: z.optional(
    z.object({
      region: regionCode,
      dates: z.array(civilDate).check(z.minLength(1), z.maxLength(15)),
      name: words(40),
      document: words(60),
    }),
  ),
}
export const noticeInput = z.object(asked)
export type NoticeInput = z.infer<typeof noticeInput>
/** `revision`: of the calendar that was previewed. */
export const loadInput = z.object({ ...asked, revision: z.number() })

export const calendarView = z.object({
  revision: z.number(),
  years: z.array(
    z.object({
      year: z.number(),
      document: z.string(),
      published: civilDate,
      rest: z.array(civilDate),
      work: z.array(civilDate),
      /** Who loaded it and when; absent for what the system was delivered with. */
      by: z.optional(z.string()),
      at: z.optional(civilTime),
    }),
  ),
  regional: z.array(
    z.object({ region: regionCode, regionName: z.string(), date: civilDate, name: z.string(), document: z.string() }),
  ),
  /** Deadlines are still being computed anew. */
  pending: z.boolean(),
  /** Whether the caller may load notices of the whole country. */
  national: z.boolean(),
  /** The caller's own region, and those directly beneath it. */
  region: z.object({ id: regionCode, name: z.string(), below: z.array(z.object({ id: regionCode, name: z.string() })) }),
  place: placeView,
})
export type CalendarView = z.infer<typeof calendarView>

const day = z.object({ date: civilDate, weekday: z.string(), provisional: z.boolean() })
export const changesView = z.object({
  revision: z.number(),
  /** Open tickets, and reviews that have not ended. */
  tickets: z.array(
    z.object({
      id: z.string(),
      number: z.string(),
      taskName: z.string(),
      orgName: z.string(),
      regionName: z.string(),
      /** Name of the limit. */
      rule: z.string(),
      before: day,
      after: day,
    }),
  ),
  /** All of them, if more than are listed. */
  ticketCount: z.number(),
  /** Services whose default date changes; `more`: at least so many. */
  services: z.object({ count: z.number(), more: z.boolean() }),
})
export type ChangesView = z.infer<typeof changesView>

/** `left`: tickets that are computed anew later, by the system itself. */
export const loadedView = z.object({ calendar: calendarView, changed: z.number(), left: z.number() })
export type LoadedView = z.infer<typeof loadedView>

import type { DynamoDBClient } from '@aws-sdk/client-dynamodb'
import * as z from 'zod/mini'
import { tables } from '../../../shared/contract/tables.ts'
import type { HolidayNotice, RegionalHoliday } from '../../../shared/domain/calendar/calendar.ts'
import { type CalendarStore, type LoadedCalendar, NOTHING_LOADED } from '../../calendar/ports.ts'
import { absent, is } from './expression.ts'
import { getItem, type Key, type Store } from './read.ts'
import { updateIf } from './write.ts'

type CalendarAttribute = keyof LoadedCalendar | 'pk'

const notice: z.ZodMiniType<HolidayNotice> = z.object({
  year: z.number(),
  document: z.string(),
  published: z.string(),
  rest: z.array(z.string()),
  work: z.array(z.string()),
})
const holiday: z.ZodMiniType<RegionalHoliday> = z.object({
  region: z.string(),
  date: z.string(),
  name: z.string(),
  document: z.string(),
})
const content = { notices: z.array(notice), regional: z.array(holiday) }
const stored: z.ZodMiniType<LoadedCalendar> = z.object({
  revision: z.number(),
  ...content,
  log: z.array(
    z.object({
      by: z.string(),
      at: z.number(),
      notice: z.optional(notice),
      instead: z.optional(notice),
      holidays: z.optional(z.array(holiday)),
    }),
  ),
  pending: z.optional(z.object({ ...content, since: z.number() })),
})

const KEY: Key = { pk: 'calendar', sk: 'calendar' }

/** The holiday notices that were loaded, as one item of the directory; every change replaces the revision that was seen. */
export function calendarStore(client: DynamoDBClient, table: string, { consistent = true } = {}): CalendarStore {
  const store: Store<CalendarAttribute> = { client, table, key: [tables.Directory.key.hash, tables.Directory.key.range] }
  return {
    async read() {
      const item = await getItem(store, KEY, { consistent })
      return item ? stored.parse(item) : NOTHING_LOADED
    },
    async replace(seen, { notices, regional, log, pending }) {
      const unchanged =
        seen.revision === 0 ? absent<CalendarAttribute>('pk') : is<CalendarAttribute>('revision', '=', seen.revision)
      const set = { revision: seen.revision + 1, notices, regional, log, pending }
      return (await updateIf(store, KEY, { set, remove: pending ? [] : ['pending'] }, [unchanged])).done
    },
  }
}

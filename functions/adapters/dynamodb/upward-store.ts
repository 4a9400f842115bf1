import type { DynamoDBClient } from '@aws-sdk/client-dynamodb'
import * as z from 'zod/mini'
import { level } from '../../../shared/contract/schemas/common.ts'
import { DIFFERENCES } from '../../../shared/domain/exchange/difference.ts'
import type { Difference, UpwardDay, UpwardDays } from '../../superior/supervision-ports.ts'
import { engagement, keyOf } from './engagement.ts'
import { absent, any, exists, is } from './expression.ts'
import { getItem, query } from './read.ts'
import { putIf } from './write.ts'

const storedDay: z.ZodMiniType<UpwardDay> = z.object({
  day: z.string(),
  figures: z.object({
    timely: z.number(),
    late: z.number(),
    waiting: z.number(),
    parked: z.number(),
    keptBack: z.number(),
    again: z.number(),
  }),
  countedAt: z.number(),
  lastDoneAt: z.optional(z.number()),
  compared: z.optional(
    z.object({
      at: z.number(),
      ours: z.number(),
      theirs: z.number(),
      counts: z.record(z.enum(DIFFERENCES), z.number()),
    }),
  ),
  unansweredAt: z.optional(z.number()),
})

const storedDifferences: z.ZodMiniType<{ readonly differences: readonly Difference[] }> = z.object({
  differences: z.array(
    z.object({
      kind: z.enum(DIFFERENCES),
      caseNumber: z.string(),
      serviceNumber: z.number(),
      ours: z.optional(level),
      theirs: z.optional(level),
      again: z.boolean(),
    }),
  ),
})

const dayKey = (day: string) => keyOf('upward', 'days', day)
const differencesKey = (day: string) => keyOf('upward', 'differences', day)

/** The days of the exchange upwards in DynamoDB: the list of differences is put before the day that counts them. */
export function upwardDays(client: DynamoDBClient, table: string): UpwardDays {
  const store = engagement<'pk' | 'sk'>(client, table)
  const whatever = [any(absent<'pk'>('pk'), exists<'pk'>('pk'))]
  return {
    async save(day, differences) {
      if (differences) await putIf(store, { ...differencesKey(day.day), differences }, whatever)
      await putIf(store, { ...day, ...dayKey(day.day) }, whatever)
    },
    async get(day) {
      const item = await getItem(store, dayKey(day), { consistent: true })
      return item && storedDay.parse(item)
    },
    async latest(limit) {
      const days: UpwardDay[] = []
      const where = [is<'pk' | 'sk'>('pk', '=', dayKey('').pk ?? '')]
      for await (const item of query(store, { where, newestFirst: true, limit })) days.push(storedDay.parse(item))
      return days
    },
    async differences(day) {
      const item = await getItem(store, differencesKey(day), { consistent: true })
      return item ? storedDifferences.parse(item).differences : []
    },
  }
}

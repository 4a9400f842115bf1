import type { DynamoDBClient } from '@aws-sdk/client-dynamodb'
import * as z from 'zod/mini'
import { civilDate, DAY_MS, monthOf } from '../../../shared/domain/calendar/civil.ts'
import { LOOK_KINDS } from '../../../shared/domain/look.ts'
import type { Look, LookLog } from '../../look/ports.ts'
import { engagement, forgetAfter, keyOf } from './engagement.ts'
import { absent, is } from './expression.ts'
import { query } from './read.ts'
import { putIf } from './write.ts'

/** As long as the pictures themselves are kept. */
const KEPT_MS = 1095 * DAY_MS

const stored = z.object({
  sk: z.string(),
  at: z.number(),
  by: z.string(),
  what: z.enum(LOOK_KINDS),
  subject: z.string(),
  number: z.string(),
  regions: z.array(z.string()),
  about: z.optional(z.string()),
})

const partition = (top: string, month: string): string => `${top}#${month}`

/** Looks in DynamoDB: those of a month under a top region lie together in the order of their time. */
export function lookLog(client: DynamoDBClient, table: string): LookLog {
  const store = engagement<'pk' | 'sk'>(client, table)
  return {
    async add({ id, ...look }) {
      const top = look.regions.at(-1) ?? ''
      const key = keyOf('look', partition(top, monthOf(civilDate(look.at))), id)
      await putIf(store, { ...look, ...key, ...forgetAfter(look.at + KEPT_MS) }, [absent('pk')])
    },
    async list(top, month, { before, limit }) {
      const looks: Look[] = []
      const all = is<'pk' | 'sk'>('pk', '=', keyOf('look', partition(top, month)).pk ?? '')
      const where = before === undefined ? [all] : [all, is<'pk' | 'sk'>('sk', '<', before)]
      for await (const item of query(store, { where, newestFirst: true, limit })) {
        const { sk: id, ...look } = stored.parse(item)
        looks.push({ id, ...look } as Look)
      }
      return looks
    },
  }
}

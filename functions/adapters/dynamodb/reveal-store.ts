import type { DynamoDBClient } from '@aws-sdk/client-dynamodb'
import * as z from 'zod/mini'
import { DAY_MS, parseCivilTime } from '../../../shared/domain/calendar/civil.ts'
import { activeIn, type Reveal } from '../../../shared/domain/statistics/reveal.ts'
import type { RevealStore } from '../../statistics/ports.ts'
import { engagement, forgetAfter, keyOf } from './engagement.ts'
import { type Attributes, absent, any, type Condition, is } from './expression.ts'
import { query } from './read.ts'
import { putIf } from './write.ts'

type Attribute = 'pk' | 'sk' | 'active'

/** Long after every month is closed. */
const KEPT_MS = 400 * DAY_MS

const stored = z.object({ sk: z.string(), counters: z.record(z.string(), z.number()) })
const revealOf = (item: Attributes): Reveal => ({ counters: stored.parse(item).counters })

/** What members of staff were last shown, in DynamoDB: one item a person and month. */
export function revealStore(client: DynamoDBClient, table: string): RevealStore {
  const store = engagement<Attribute>(client, table)
  return {
    async read(staff, months) {
      const [from = '', to = ''] = [months[0], months.at(-1)]
      const where: Array<Condition<Attribute>> = [
        is('pk', '=', keyOf('reveal', staff).pk ?? ''),
        { op: 'between', name: 'sk', from, to },
      ]
      const found = new Map<string, Reveal>()
      for await (const item of query(store, { where })) found.set(String(item.sk), revealOf(item))
      return found
    },
    async advance(staff, month, { counters }, minimum) {
      const active = activeIn(counters)
      const when = any(absent<Attribute>('pk'), is<Attribute>('active', '<=', active - minimum))
      const begins = parseCivilTime(`${month}-01 00:00:00`) ?? 0
      const item = { ...keyOf('reveal', staff, month), active, counters, ...forgetAfter(begins + KEPT_MS) }
      const written = await putIf(store, item, [when])
      return written.done ? { counters } : revealOf(written.standing ?? {})
    },
  }
}

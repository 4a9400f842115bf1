import type { DynamoDBClient } from '@aws-sdk/client-dynamodb'
import * as z from 'zod/mini'
import { PROTECTION_KINDS, PROTECTION_STATES, type ProtectionReport } from '../../../shared/domain/protection/report.ts'
import type { ProtectionStore } from '../../protection/ports.ts'
import { engagement, keyOf } from './engagement.ts'
import { type Attributes, absent, is } from './expression.ts'
import { batchGet, getItem, query } from './read.ts'
import { putIf } from './write.ts'

const rung = z.enum(['remind', 'handler', 'lead', 'bureau', 'supervision'])

const stored: z.ZodMiniType<ProtectionReport> = z.object({
  id: z.string(),
  number: z.string(),
  kind: z.enum(PROTECTION_KINDS),
  state: z.enum(PROTECTION_STATES),
  version: z.number(),
  at: z.number(),
  text: z.string(),
  regions: z.array(z.string()),
  org: z.string(),
  hall: z.string(),
  window: z.string(),
  staff: z.string(),
  taskName: z.string(),
  contact: z.optional(z.object({ sealed: z.string(), masked: z.string() })),
  handledBy: z.optional(z.string()),
  ticket: z.optional(z.object({ id: z.string(), number: z.string() })),
  looks: z.array(z.object({ at: z.number(), by: z.string(), number: z.optional(z.literal(true)) })),
  notes: z.array(z.object({ at: z.number(), by: z.string(), words: z.string() })),
  rungs: z._default(z.array(z.object({ at: z.number(), rung })), []),
})

type Attribute = 'pk' | 'version' | 'openRegion'

const topOf = ({ regions }: ProtectionReport): string => regions.at(-1) ?? ''

/** Protection reports in DynamoDB, never forgotten: those of a place are one partition, and while they are open in an index. */
export function protectionStore(client: DynamoDBClient, table: string): ProtectionStore {
  const store = engagement<Attribute>(client, table)
  const itemOf = (report: ProtectionReport): Attributes => ({
    ...report,
    ...keyOf('protection', topOf(report), report.id),
    openRegion: report.state === 'open' ? topOf(report) : undefined,
  })
  return {
    add: async (report) => (await putIf(store, itemOf(report), [absent('pk')])).done,
    async get(region, id) {
      const item = await getItem(store, keyOf('protection', region, id), { consistent: true })
      return item && stored.parse(item)
    },
    save: async (report) => (await putIf(store, itemOf(report), [is('version', '=', report.version - 1)])).done,
    async list(region) {
      const found: ProtectionReport[] = []
      const where = [is<Attribute>('pk', '=', keyOf('protection', region).pk ?? '')]
      for await (const item of query(store, { where })) found.push(stored.parse(item))
      return found
    },
    async open(region) {
      const keys = []
      const question = { index: 'open', where: [is<Attribute>('openRegion', '=', region)] }
      for await (const { pk, sk } of query(store, question)) keys.push({ pk: String(pk), sk: String(sk) })
      const found = (await batchGet(store, keys, { consistent: true })).map((item) => stored.parse(item))
      return found.filter(({ state }) => state === 'open')
    },
  }
}

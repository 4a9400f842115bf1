import type { DynamoDBClient } from '@aws-sdk/client-dynamodb'
import * as z from 'zod/mini'
import type { Report, ReportStore } from '../../report/ports.ts'
import { engagement, forgetAfter, keyOf } from './engagement.ts'
import type { Attributes } from './expression.ts'
import { absent, any, exists, is } from './expression.ts'
import { getItem, query } from './read.ts'
import { putIf } from './write.ts'

/** An instant in the table's own attribute would be in seconds; `validUntil` keeps the exact one. */
const stored = z.object({
  sk: z.string(),
  kind: z.enum(['manual', 'daily', 'monthly']),
  owner: z.string(),
  region: z.string(),
  regionName: z.string(),
  month: z.string(),
  state: z.enum(['queued', 'running', 'ready', 'failed']),
  done: z.number(),
  total: z.number(),
  requestedAt: z.number(),
  validUntil: z.number(),
  files: z.array(z.object({ name: z.string(), key: z.string(), bytes: z.number() })),
})

const reportItem = ({ id, expiresAt, ...report }: Report): Attributes => ({
  ...report,
  ...keyOf('report', report.owner, id),
  validUntil: expiresAt,
  ...forgetAfter(expiresAt),
})

/** The report in a stored item or stream image; undefined when the item is of another kind. */
export function readReport(item: Attributes): Report | undefined {
  if (!String(item.pk).startsWith(keyOf('report', '').pk ?? '')) return undefined
  const { sk, validUntil, ...report } = stored.parse(item)
  return { ...report, id: sk, expiresAt: validUntil }
}

/** Reports in DynamoDB, those of an owner together, in the order of their ids. */
export function reportStore(client: DynamoDBClient, table: string): ReportStore {
  const store = engagement<'pk' | 'sk'>(client, table)
  return {
    add: async (report) => (await putIf(store, reportItem(report), [absent('pk')])).done,
    async get(owner, id) {
      const item = await getItem(store, keyOf('report', owner, id), { consistent: true })
      return item && readReport(item)
    },
    async save(report) {
      await putIf(store, reportItem(report), [any(absent('pk'), exists('pk'))])
    },
    async list(owner, limit) {
      const reports: Report[] = []
      const where = [is<'pk' | 'sk'>('pk', '=', keyOf('report', owner).pk ?? '')]
      for await (const item of query(store, { where, newestFirst: true, limit })) {
        const report = readReport(item)
        if (report) reports.push(report)
      }
      return reports
    },
  }
}

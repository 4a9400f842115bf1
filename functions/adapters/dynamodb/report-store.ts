import type { DynamoDBClient } from '@aws-sdk/client-dynamodb'
import * as z from 'zod/mini'
import type { Report, ReportStore } from '../../report/ports.ts'
import { makingReader, makingStore, storedMaking } from './making-store.ts'

const stored = z.object({
  ...storedMaking,
  kind: z.enum(['manual', 'daily', 'monthly', 'coverage', 'ledger']),
  unit: z.optional(z.string()),
  region: z.string(),
  regionName: z.string(),
  month: z.string(),
})

/** The report in a stored item or stream image; undefined when the item is of another kind. */
export const readReport = makingReader<Report>('report', (item) => stored.parse(item))

/** Reports in DynamoDB. */
export const reportStore = (client: DynamoDBClient, table: string): ReportStore =>
  makingStore(client, table, 'report', readReport)

import type { DynamoDBClient } from '@aws-sdk/client-dynamodb'
import * as z from 'zod/mini'
import type { Printing, PrintingStore } from '../../printing/ports.ts'
import { makingReader, makingStore, storedMaking } from './making-store.ts'

const order = z.discriminatedUnion('what', [
  z.object({ what: z.literal('signs'), scope: z.enum(['window', 'hall', 'region']), id: z.string() }),
  z.object({ what: z.literal('cards'), book: z.string() }),
  z.object({ what: z.literal('pack'), ticket: z.string(), by: z.string() }),
])
const stored = z.object({ ...storedMaking, title: z.string(), order })

/** The print job in a stored item or stream image; undefined when the item is of another kind. */
export const readPrinting = makingReader<Printing>('printing', (item) => stored.parse(item))

/** Print jobs in DynamoDB. */
export const printingStore = (client: DynamoDBClient, table: string): PrintingStore =>
  makingStore(client, table, 'printing', readPrinting)

import type { DynamoDBClient } from '@aws-sdk/client-dynamodb'
import * as z from 'zod/mini'
import type { ExchangeFile, ExchangeFileStore } from '../../exchange/ports.ts'
import { makingReader, makingStore, storedMaking } from './making-store.ts'

const stored = z.object({ ...storedMaking, region: z.string(), regionName: z.string(), period: z.string() })

/** The file in a stored item or stream image; undefined when the item is of another kind. */
export const readExchangeFile = makingReader<ExchangeFile>('exchange', (item) => stored.parse(item))

/** Exchange files in DynamoDB. */
export const exchangeFileStore = (client: DynamoDBClient, table: string): ExchangeFileStore =>
  makingStore(client, table, 'exchange', readExchangeFile)

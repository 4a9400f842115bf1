import type { DynamoDBClient } from '@aws-sdk/client-dynamodb'
import { tables } from '../../../shared/contract/tables.ts'
import type { DirectoryKind, EntryOf } from '../../../shared/domain/directory/entries.ts'
import type { Directory } from '../../directory/ports.ts'
import type { Clock } from '../../kernel/ports.ts'
import { dutyKey, entryKey, readDuty, readEntry } from './entry-item.ts'
import { is } from './expression.ts'
import { batchGet, getItem, query, type Store } from './read.ts'
import { remembering } from './remembering.ts'

/**
 * How long an entry is believed, and how long its absence is, in milliseconds. A window says which sign of it is valid: a
 * replaced sign works no longer than this.
 */
const KEPT_MS = { present: 300_000, missing: 15_000 } as const
const WINDOW_KEPT_MS = { present: 15_000, missing: 15_000 } as const

/** The directory in DynamoDB, remembered for some minutes by each container: it is read by everyone and seldom changes. */
export function directoryReader(client: DynamoDBClient, table: string, clock: Clock): Directory {
  const store: Store<'parent' | 'sk'> = { client, table, key: [tables.Directory.key.hash, tables.Directory.key.range] }
  const recall = remembering(clock, KEPT_MS)
  const recallWindow = remembering(clock, WINDOW_KEPT_MS)
  return {
    async get<K extends DirectoryKind>(kind: K, id: string) {
      const key = entryKey(kind, id)
      const found = await (kind === 'window' ? recallWindow : recall)(`${key.pk}`, async () => {
        const item = await getItem(store, key)
        return item && readEntry(item)
      })
      return found as EntryOf<K> | undefined
    },
    async children<K extends DirectoryKind>(kind: K, parent: string) {
      const found = await recall(`children#${kind}#${parent}`, async () => {
        const where = [is<'parent' | 'sk'>('parent', '=', parent), is<'parent' | 'sk'>('sk', 'begins', `${kind}#`)]
        const keys = []
        for await (const item of query(store, { index: 'children', where }))
          keys.push({ pk: String(item.pk), sk: String(item.sk) })
        const entries = (await batchGet(store, keys)).map(readEntry)
        return entries.sort((a, b) => (a.id < b.id ? -1 : 1))
      })
      return (found ?? []) as Array<EntryOf<K>>
    },
    duty: (window, date) =>
      recall(`duty#${window}#${date}`, async () => {
        const item = await getItem(store, dutyKey(window, date))
        return item && readDuty(item)
      }),
  }
}

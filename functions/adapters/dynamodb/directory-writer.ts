import type { DynamoDBClient } from '@aws-sdk/client-dynamodb'
import { tables } from '../../../shared/contract/tables.ts'
import type { DirectoryEntry } from '../../../shared/domain/directory/entries.ts'
import type { DirectoryWriter } from '../../directory/ports.ts'
import { dutyItem, entryItem, entryKey } from './entry-item.ts'
import { type Attributes, absent, any, exists } from './expression.ts'
import type { Store } from './read.ts'
import { putIf, updateIf } from './write.ts'

/** Writes at a time. */
const AT_ONCE = 16

/**
 * Writes the directory. An entry written again is replaced, so an import can be repeated; of a window only what is given,
 * so that a sign that was replaced or taken down stays so.
 */
export function directoryWriter(client: DynamoDBClient, table: string): DirectoryWriter {
  const { hash, range } = tables.Directory.key
  const store: Store<string> = { client, table, key: [hash, range] }
  const put = (item: Attributes) => putIf(store, item, [any(absent('pk'), exists('pk'))])
  const write = (entry: DirectoryEntry) => {
    if (entry.kind !== 'window') return put(entryItem(entry))
    const { pk: _pk, sk: _sk, ...set } = entryItem(entry)
    return updateIf(store, entryKey(entry.kind, entry.id), { set }, [])
  }
  return {
    putAll: (entries) => inTurns(entries, write),
    putDuties: (duties) => inTurns(duties, (duty) => put(dutyItem(duty))),
  }
}

async function inTurns<T>(list: readonly T[], write: (one: T) => Promise<unknown>): Promise<void> {
  for (let at = 0; at < list.length; at += AT_ONCE) await Promise.all(list.slice(at, at + AT_ONCE).map(write))
}

import { type DynamoDBClient, PutItemCommand } from '@aws-sdk/client-dynamodb'
import type { DirectoryWriter } from '../../directory/ports.ts'
import { dutyItem, entryItem } from './entry-item.ts'
import { type Attributes, toItem } from './expression.ts'

/** Writes at a time. */
const AT_ONCE = 16

/** Writes the directory. An entry written again is replaced, so an import can be repeated. */
export function directoryWriter(client: DynamoDBClient, table: string): DirectoryWriter {
  const putAll = async (items: readonly Attributes[]) => {
    for (let at = 0; at < items.length; at += AT_ONCE) {
      const puts = items
        .slice(at, at + AT_ONCE)
        .map((item) => client.send(new PutItemCommand({ TableName: table, Item: toItem(item) })))
      await Promise.all(puts)
    }
  }
  return {
    putAll: (entries) => putAll(entries.map(entryItem)),
    putDuties: (duties) => putAll(duties.map(dutyItem)),
  }
}

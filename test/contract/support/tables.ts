import {
  CreateTableCommand,
  type CreateTableCommandInput,
  type DynamoDBClient,
  waitUntilTableExists,
} from '@aws-sdk/client-dynamodb'
import { createTableInput } from '../../../infra/local/engine/tables.ts'
import { type TableName, tables } from '../../../shared/contract/tables.ts'

/** Makes the tables of the contract under a prefix of their own; streams are not needed here. */
export async function makeTables(client: DynamoDBClient, prefix: string): Promise<(name: TableName) => string> {
  const nameOf = (name: TableName) => `${prefix}-${name}`
  for (const [name, table] of Object.entries(tables)) {
    const { StreamSpecification: _, ...input } = createTableInput(nameOf(name as TableName), table)
    await client.send(new CreateTableCommand(input as unknown as CreateTableCommandInput))
    await waitUntilTableExists({ client, maxWaitTime: 20, minDelay: 0.05, maxDelay: 1 }, { TableName: input.TableName })
  }
  return nameOf
}

import { parseArgs } from 'node:util'
import { openClient } from '../../../functions/adapters/dynamodb/client.ts'
import type { TableName } from '../../../shared/contract/tables.ts'
import { type Deployment, deploymentsOf, tableNameOf } from '../../deployment.ts'

type Option = { readonly type: 'string' }

/** The deployment an operator's command is for, its further options, and the database under the operator's own credentials. */
export function targetOf<K extends string>(more: readonly K[]) {
  const text: Option = { type: 'string' }
  const options = Object.fromEntries(['city', 'stage', 'region', ...more].map((name) => [name, text]))
  const values = parseArgs({ options }).values as Partial<Record<K | 'city' | 'stage' | 'region', string>>
  const { city, stage, region } = values
  if (!city || !stage || !region) throw new Error('--city, --stage and --region are needed')
  const [deployment] = deploymentsOf({ city, stage, regions: [region] }) as [Deployment]
  return { client: openClient({ region }), table: (name: TableName) => tableNameOf(deployment, name), city, values }
}

import { CfnDeletionPolicy, CfnOutput, type Stack } from 'aws-cdk-lib'
import { CfnTable } from 'aws-cdk-lib/aws-dynamodb'
import { type Table, type TableName, tables } from '../../shared/contract/tables.ts'
import { type Deployment, prefixOf, streamExportOf } from '../deployment.ts'

interface KeyNames {
  readonly hash: string
  readonly range?: string
  readonly rangeType?: 'N'
}

const schemaOf = (key: KeyNames): CfnTable.KeySchemaProperty[] => [
  { attributeName: key.hash, keyType: 'HASH' },
  ...(key.range ? [{ attributeName: key.range, keyType: 'RANGE' }] : []),
]

const attributesOf = (keys: readonly KeyNames[]): CfnTable.AttributeDefinitionProperty[] => {
  const types = new Map<string, string>()
  for (const key of keys) {
    types.set(key.hash, 'S')
    if (key.range) types.set(key.range, key.rangeType ?? 'S')
  }
  return [...types].map(([attributeName, attributeType]) => ({ attributeName, attributeType }))
}

const indexesOf = (table: Table): CfnTable.GlobalSecondaryIndexProperty[] =>
  Object.entries(table.indexes).map(([indexName, key]) => ({
    indexName,
    keySchema: schemaOf(key),
    projection: key.carries ? { projectionType: 'INCLUDE', nonKeyAttributes: [...key.carries] } : { projectionType: 'KEYS_ONLY' },
  }))

/** A table of the contract: on demand, restorable to any second of 35 days, and not to be deleted by a stack. */
function addTable(stack: Stack, deployment: Deployment, name: TableName): void {
  const table: Table = tables[name]
  const indexes = indexesOf(table)
  const resource = new CfnTable(stack, name, {
    tableName: `${prefixOf(deployment)}-${name}`,
    billingMode: 'PAY_PER_REQUEST',
    keySchema: schemaOf(table.key),
    attributeDefinitions: attributesOf([table.key, ...Object.values(table.indexes)]),
    ...(indexes.length > 0 ? { globalSecondaryIndexes: indexes } : {}),
    ...(table.streamed ? { streamSpecification: { streamViewType: 'NEW_AND_OLD_IMAGES' } } : {}),
    ...(table.expires ? { timeToLiveSpecification: { attributeName: table.expires, enabled: true } } : {}),
    pointInTimeRecoverySpecification: { pointInTimeRecoveryEnabled: true },
    deletionProtectionEnabled: true,
    sseSpecification: { sseEnabled: true, sseType: 'KMS' },
  })
  resource.cfnOptions.deletionPolicy = CfnDeletionPolicy.RETAIN
  resource.cfnOptions.updateReplacePolicy = CfnDeletionPolicy.RETAIN
  if (!table.streamed) return
  new CfnOutput(stack, `${name}Stream`, { value: resource.attrStreamArn, exportName: streamExportOf(deployment, name) })
}

export function addTables(stack: Stack, deployment: Deployment): void {
  for (const name of Object.keys(tables) as TableName[]) addTable(stack, deployment, name)
}

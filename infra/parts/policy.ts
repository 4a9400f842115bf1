import { Fn, type Stack } from 'aws-cdk-lib'
import { consumers, type TableName } from '../../shared/contract/tables.ts'
import { type Deployment, secretExportOf, streamExportOf, tableNameOf } from '../deployment.ts'
import { type FunctionSpec, tablesOf } from '../functions.ts'
import type { Grants } from '../grants.ts'
import { bucketArnOf } from './bucket.ts'

export interface Statement {
  readonly Effect: 'Allow' | 'Deny'
  readonly Action: string | readonly string[]
  readonly Resource: string | readonly string[]
}

export const allow = (actions: readonly string[], resources: readonly string[]): Statement => ({
  Effect: 'Allow',
  Action: actions,
  Resource: resources,
})

const tableArn = (deployment: Deployment, table: TableName): string =>
  Fn.sub(`arn:\${AWS::Partition}:dynamodb:\${AWS::Region}:\${AWS::AccountId}:table/${tableNameOf(deployment, table)}`)

const indexArn = (deployment: Deployment, table: TableName, index: string): string =>
  Fn.sub(
    `arn:\${AWS::Partition}:dynamodb:\${AWS::Region}:\${AWS::AccountId}:table/${tableNameOf(deployment, table)}/index/${index}`,
  )

function tableStatements(deployment: Deployment, spec: FunctionSpec): Statement[] {
  return tablesOf(spec).flatMap((table) => {
    const { actions = [], indexes = [] } = spec.grants.tables[table] ?? {}
    const onTable = allow(
      actions.map((action) => `dynamodb:${action}`),
      [tableArn(deployment, table)],
    )
    if (indexes.length === 0) return [onTable]
    return [
      onTable,
      allow(
        ['dynamodb:Query'],
        indexes.map((index) => indexArn(deployment, table, index)),
      ),
    ]
  })
}

/** ARN of the stream of a table: of the restored one when there is one. */
export const streamArnOf = (deployment: Deployment, table: TableName): string =>
  deployment.restored[table]?.streamArn ?? Fn.importValue(streamExportOf(deployment, table))

const STREAM_ACTIONS = ['DescribeStream', 'GetRecords', 'GetShardIterator', 'ListStreams'].map((action) => `dynamodb:${action}`)

const streamStatements = (deployment: Deployment, spec: FunctionSpec): Statement[] =>
  spec.kind === 'consumer'
    ? [allow(STREAM_ACTIONS, [streamArnOf(deployment, consumers[spec.name as keyof typeof consumers].table)])]
    : []

function storeStatements(deployment: Deployment, { grants }: FunctionSpec): Statement[] {
  const objects = `${bucketArnOf(deployment, 'exports')}/*`
  return [
    ...(grants.secret ? [allow(['secretsmanager:GetSecretValue'], [Fn.importValue(secretExportOf(deployment))])] : []),
    ...(grants.bucket === 'read' ? [allow(['s3:GetObject'], [objects])] : []),
    ...(grants.bucket === 'write' ? [allow(['s3:PutObject'], [objects])] : []),
    ...(grants.evidence ? [allow(...evidenceRights(deployment, grants.evidence))] : []),
  ]
}

const evidenceRights = (deployment: Deployment, { folders, write }: NonNullable<Grants['evidence']>): [string[], string[]] => [
  ['s3:GetObject', ...(write ? ['s3:PutObject'] : [])],
  folders.map((folder) => `${bucketArnOf(deployment, 'evidence')}/${folder}/*`),
]

/** All that a function may do with data: exact actions on exact tables and indexes. */
export const dataStatements = (deployment: Deployment, spec: FunctionSpec): Statement[] => [
  ...tableStatements(deployment, spec),
  ...streamStatements(deployment, spec),
  ...storeStatements(deployment, spec),
]

/** Only this service, acting for this account, may take the role. */
export const trust = (stack: Stack, service: string, ofThisAccount = false): object => ({
  Version: '2012-10-17',
  Statement: [
    {
      Effect: 'Allow',
      Principal: { Service: service },
      Action: 'sts:AssumeRole',
      ...(ofThisAccount ? { Condition: { StringEquals: { 'aws:SourceAccount': stack.account } } } : {}),
    },
  ],
})

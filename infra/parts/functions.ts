import { join } from 'node:path'
import { CfnDeletionPolicy, type Stack } from 'aws-cdk-lib'
import { CfnRole } from 'aws-cdk-lib/aws-iam'
import { CfnEventInvokeConfig, CfnFunction } from 'aws-cdk-lib/aws-lambda'
import { CfnLogGroup } from 'aws-cdk-lib/aws-logs'
import { Asset } from 'aws-cdk-lib/aws-s3-assets'
import type { CfnQueue } from 'aws-cdk-lib/aws-sqs'
import type { TableName } from '../../shared/contract/tables.ts'
import { tables } from '../../shared/contract/tables.ts'
import { type Deployment, functionNameOf, prefixOf, tableNameOf } from '../deployment.ts'
import { bundleNames, type FunctionSpec, functions } from '../functions.ts'
import { bucketNameOf } from './bucket.ts'
import { logicalId } from './names.ts'
import { allow, dataStatements, trust } from './policy.ts'

/** Logs are kept for at least six months by law (网络安全法 art. 21); the next length that CloudWatch offers is a year. */
export const LOG_DAYS = 365

/** Addresses of the platforms; the local host puts its stand-ins here. */
const PLATFORMS = {
  WECHAT_BASE_URL: 'https://api.weixin.qq.com',
  ALIPAY_BASE_URL: 'https://openapi.alipay.com',
  SMS_BASE_URL: 'https://sms.tencentcloudapi.com',
  CALLS_BASE_URL: 'https://dyplsapi.aliyuncs.com',
}

export interface Queues {
  readonly jobs: CfnQueue
  readonly changes: CfnQueue
}

const environmentOf = (deployment: Deployment, publicUrl: string): Record<string, string> => ({
  ...Object.fromEntries(
    (Object.keys(tables) as TableName[]).map((table) => [`TABLE_${table.toUpperCase()}`, tableNameOf(deployment, table)]),
  ),
  PROFILE: deployment.city,
  STAGE: deployment.stage,
  SECRET_NAME: prefixOf(deployment),
  EXPORT_BUCKET: bucketNameOf(deployment, 'exports'),
  EVIDENCE_BUCKET: bucketNameOf(deployment, 'evidence'),
  PUBLIC_URL: publicUrl,
  ...PLATFORMS,
  SUPERIOR_BASE_URL: deployment.superiorUrl,
})

/** Log of a function; it outlives the stack. */
export const addLogGroup = (stack: Stack, id: string, logGroupName: string): CfnLogGroup => {
  const group = new CfnLogGroup(stack, id, { logGroupName, retentionInDays: LOG_DAYS })
  group.cfnOptions.deletionPolicy = CfnDeletionPolicy.RETAIN
  group.cfnOptions.updateReplacePolicy = CfnDeletionPolicy.RETAIN
  return group
}

function addRole(stack: Stack, deployment: Deployment, spec: FunctionSpec, logs: CfnLogGroup, queues: Queues): CfnRole {
  const failures = { api: undefined, job: queues.jobs, consumer: queues.changes }[spec.kind]
  const statements = [
    allow(['logs:CreateLogStream', 'logs:PutLogEvents'], [logs.attrArn]),
    ...(failures ? [allow(['sqs:SendMessage'], [failures.attrArn])] : []),
    ...dataStatements(deployment, spec),
  ]
  return new CfnRole(stack, `${logicalId(spec.name)}Role`, {
    assumeRolePolicyDocument: trust(stack, 'lambda.amazonaws.com'),
    policies: [{ policyName: 'least', policyDocument: { Version: '2012-10-17', Statement: statements } }],
  })
}

interface Context {
  readonly deployment: Deployment
  readonly code: ReadonlyMap<string, Asset>
  readonly environment: Record<string, string>
  readonly queues: Queues
}

function addFunction(stack: Stack, context: Context, spec: FunctionSpec): CfnFunction {
  const { deployment, queues } = context
  const id = logicalId(spec.name)
  const code = context.code.get(spec.bundle)
  if (!code) throw new Error(`no bundle ${spec.bundle}`)
  const functionName = functionNameOf(deployment, spec.name)
  const logs = addLogGroup(stack, `${id}Logs`, `/aws/lambda/${functionName}`)
  const resource = new CfnFunction(stack, id, {
    functionName,
    runtime: 'nodejs24.x',
    architectures: [deployment.architecture],
    handler: 'index.handler',
    code: { s3Bucket: code.s3BucketName, s3Key: code.s3ObjectKey },
    memorySize: spec.memoryMb,
    timeout: spec.timeoutSeconds,
    role: addRole(stack, deployment, spec, logs, queues).attrArn,
    environment: { variables: context.environment },
    loggingConfig: { logFormat: 'JSON', logGroup: logs.ref },
  })
  code.addResourceMetadata(resource, 'Code')
  if (spec.kind !== 'job') return resource
  new CfnEventInvokeConfig(stack, `${id}Retries`, {
    functionName: resource.ref,
    qualifier: '$LATEST',
    maximumRetryAttempts: 2,
    maximumEventAgeInSeconds: 6 * 3600,
    destinationConfig: { onFailure: { destination: queues.jobs.attrArn } },
  })
  return resource
}

/** Every function of the city with its role, its log and its bundle, by name. */
export function addFunctions(stack: Stack, deployment: Deployment, queues: Queues, publicUrl: string): Map<string, CfnFunction> {
  const code = new Map(
    bundleNames.map((name) => [name, new Asset(stack, `${logicalId(name)}Code`, { path: join(deployment.functionsDir, name) })]),
  )
  const context: Context = { deployment, code, queues, environment: environmentOf(deployment, publicUrl) }
  return new Map(functions.map((spec) => [spec.name, addFunction(stack, context, spec)]))
}

import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { readAssembly } from '../../../infra/local/host/assembly/read-assembly.ts'
import { type RunningHost, type RunOptions, runHost } from '../../../infra/local/host/run-host.ts'
import { freePort } from '../../harness/free-port.ts'
import { temporaryFolder } from './database.ts'

const REGION = '$' + '{AWS::Region}'

/** Handlers of the fixture; `OUT` is a file they write lines to. */
const HANDLERS: Record<string, string> = {
  echo: 'async (event) => ({ statusCode: 200, headers: { "X-A": "1" }, cookies: ["a=b"], body: JSON.stringify({ event, now: Date.now(), table: process.env.TABLE }) })',
  crash:
    'async (event) => { if (event.rawQueryString === "die") process.exit(1); if (event.rawQueryString === "throw") throw new Error("no"); if (event.rawQueryString === "hang") await new Promise(() => {}); return { ok: true } }',
  follow:
    'async (event) => { for (const r of event.Records) { const id = r.dynamodb.Keys.id.S; if (id === "poison") throw new Error("poison"); say(id + " " + event.shardId + " " + r.eventName) } }',
  job: 'async (event) => { say(event.job + " " + new Date().toISOString()) }',
}

const source = (handler: string): string =>
  `import { appendFileSync } from 'node:fs'\nconst say = (line) => appendFileSync(process.env.OUT, line + '\\n')\nexport const handler = ${handler}\n`

const arn = (name: string) => ({ 'Fn::GetAtt': [name, 'Arn'] })

const functionOf = (name: string, out: string) => ({
  Type: 'AWS::Lambda::Function',
  Properties: {
    Handler: 'index.handler',
    Timeout: 1,
    Code: { S3Bucket: { 'Fn::Sub': `assets-${REGION}` }, S3Key: `${name}.zip` },
    Environment: { Variables: { OUT: out, TABLE: { 'Fn::ImportValue': 'services' } } },
  },
})

const route = (key: string, name: string) => ({
  [`${name}Integration`]: { Type: 'AWS::ApiGatewayV2::Integration', Properties: { IntegrationUri: arn(name) } },
  [`Route${key.replace(/\W/g, '')}`]: {
    Type: 'AWS::ApiGatewayV2::Route',
    Properties: { RouteKey: key, Target: { 'Fn::Join': ['', ['integrations/', { Ref: `${name}Integration` }]] } },
  },
})

const data = {
  Resources: {
    Services: {
      Type: 'AWS::DynamoDB::Table',
      Properties: {
        TableName: { 'Fn::Sub': `Services-${REGION}` },
        AttributeDefinitions: [{ AttributeName: 'id', AttributeType: 'S' }],
        KeySchema: [{ AttributeName: 'id', KeyType: 'HASH' }],
        StreamSpecification: { StreamViewType: 'NEW_AND_OLD_IMAGES' },
      },
    },
  },
  Outputs: {
    Name: { Value: { Ref: 'Services' }, Export: { Name: 'services' } },
    Stream: { Value: { 'Fn::GetAtt': ['Services', 'StreamArn'] }, Export: { Name: 'stream' } },
  },
}

const app = (out: string) => ({
  Resources: {
    ...Object.fromEntries(Object.keys(HANDLERS).map((name) => [name, functionOf(name, out)])),
    ...route('GET /api/things/{id}', 'echo'),
    ...route('POST /api/things/fixed', 'echo'),
    ...route('GET /api/crash', 'crash'),
    Mapping: {
      Type: 'AWS::Lambda::EventSourceMapping',
      Properties: {
        FunctionName: arn('follow'),
        EventSourceArn: { 'Fn::ImportValue': 'stream' },
        BatchSize: 10,
        TumblingWindowInSeconds: 10,
        BisectBatchOnFunctionError: true,
        MaximumRetryAttempts: 1,
        FilterCriteria: {
          Filters: [{ Pattern: '{"eventName":["INSERT"],"dynamodb":{"Keys":{"id":{"S":[{"anything-but":"secret"}]}}}}' }],
        },
      },
    },
    Daily: {
      Type: 'AWS::Scheduler::Schedule',
      Properties: {
        ScheduleExpression: 'cron(15 0 * * ? *)',
        ScheduleExpressionTimezone: 'Asia/Shanghai',
        Target: { Arn: arn('job'), Input: '{"job":"daily"}' },
      },
    },
  },
})

export interface Fixture {
  readonly folder: string
  start(more?: Partial<RunOptions>): Promise<RunningHost>
  /** Lines the handlers have written. */
  said(): string[]
  remove(): void
}

/** A small synthesized app in a folder of its own: an API, a stream consumer and a daily job. */
export function fixtureHost(): Fixture {
  const folder = temporaryFolder()
  const cloud = join(folder, 'cdk.out')
  const out = join(folder, 'said.txt')
  const files: Record<string, object> = {}
  for (const [name, handler] of Object.entries(HANDLERS)) {
    mkdirSync(join(cloud, `asset.${name}`), { recursive: true })
    writeFileSync(join(cloud, `asset.${name}`, 'index.mjs'), source(handler))
    files[name] = { source: { path: `asset.${name}`, packaging: 'zip' } }
  }
  writeFileSync(join(cloud, 'data.template.json'), JSON.stringify(data))
  writeFileSync(join(cloud, 'app.template.json'), JSON.stringify(app(out)))
  writeFileSync(join(cloud, 'app.assets.json'), JSON.stringify({ files }))
  mkdirSync(join(folder, 'app', 'js'), { recursive: true })
  writeFileSync(join(folder, 'app', 'index.html'), '<title>app</title>')
  writeFileSync(join(folder, 'app', 'js', 'app.0123abcd.js'), 'let a = 1')
  return {
    folder,
    start: async (more = {}) =>
      runHost({
        assembly: readAssembly(cloud),
        app: join(folder, 'app'),
        dataDir: join(folder, 'data'),
        port: await freePort(),
        warn: () => undefined,
        pause: 1,
        ...more,
      }),
    said: () => (existsSync(out) ? readFileSync(out, 'utf8').trim().split('\n') : []),
    remove: () => rmSync(folder, { recursive: true }),
  }
}

/** Puts an item with this id. */
export const put = (host: RunningHost, id: string): Promise<unknown> =>
  host.backstage.database.relay.handle('PutItem', { TableName: 'Services-cn-northwest-1', Item: { id: { S: id } } })

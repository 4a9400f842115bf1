import { expect, test } from 'vitest'
import { keyOf } from '../../../functions/adapters/dynamodb/engagement.ts'
import { bundleNames, functionOf } from '../../../infra/functions.ts'
import { BACKLOG_ALARMS } from '../../../shared/contract/alarms.ts'
import { type Job, type JobName, jobs } from '../../../shared/contract/jobs.ts'
import { type RouteName, routes } from '../../../shared/contract/routes.ts'
import { type ConsumerName, consumers, type Table, type TableName, tables } from '../../../shared/contract/tables.ts'
import { DELIVERY_KINDS } from '../../../shared/domain/delivery/delivery.ts'
import { bundleOf, CHINA, GLOBAL, ofType, propertyOf, referred, templatesOf } from './support/templates.ts'

const template = templatesOf()
const app = template('app', CHINA)
const data = template('data', CHINA)

test('every operation of the contract, and no other, reaches the function of its audience', () => {
  const reached = new Map(
    ofType(app, 'AWS::ApiGatewayV2::Route').map(([, route]) => {
      const integration = app.resources[referred(propertyOf(route, 'Target'))]
      const target = app.resources[referred(propertyOf(integration, 'IntegrationUri'))]
      return [String(propertyOf(route, 'RouteKey')), bundleOf(target)]
    }),
  )
  const wanted = (Object.keys(routes) as RouteName[]).map((name) => [
    `${routes[name].method} ${routes[name].path}`,
    functionOf(name),
  ])
  expect(reached).toEqual(new Map(wanted as Array<[string, string]>))
})

test('the API may call a function only on the paths of its audience', () => {
  for (const [, permission] of ofType(app, 'AWS::Lambda::Permission')) {
    const target = app.resources[referred(propertyOf(permission, 'FunctionName'))]
    const audience = bundleOf(target).replace('api-', '')
    expect(JSON.stringify(propertyOf(permission, 'SourceArn'))).toContain(`/api/${audience}/*`)
  }
})

test('where a text message is sent, or a code or a receipt could be guessed, less is let through', () => {
  const tight = propertyOf(app.resources.ApiStage, 'RouteSettings') as Record<string, { ThrottlingRateLimit: number }>
  const guessed = [
    'signInSms',
    'progress',
    'reminderOffer',
    'acceptReminder',
    'lookUpCase',
    'pairDevice',
    'makePairing',
    'acceptInvitation',
  ] as const
  const names = ['sendSmsCode', ...guessed, 'receiveReplies'] as const satisfies readonly RouteName[]
  expect(Object.keys(tight).sort()).toEqual(names.map((name) => `${routes[name].method} ${routes[name].path}`).sort())
  for (const { ThrottlingRateLimit } of Object.values(tight)) expect(ThrottlingRateLimit).toBeLessThanOrEqual(50)
})

test('every job has a schedule in Asia/Shanghai with its input, retries and a dead-letter queue', () => {
  const schedules = new Map(ofType(app, 'AWS::Scheduler::Schedule').map(([, one]) => [propertyOf(one, 'Name'), one]))
  expect([...schedules.keys()].sort()).toEqual(Object.keys(jobs).sort())
  for (const name of Object.keys(jobs) as JobName[]) {
    const job: Job = jobs[name]
    const schedule = schedules.get(name)
    expect(propertyOf(schedule, 'ScheduleExpressionTimezone')).toBe('Asia/Shanghai')
    expect(propertyOf(schedule, 'ScheduleExpression')).toBe(
      'everyMinutes' in job.at
        ? `rate(${job.at.everyMinutes} minutes)`
        : `cron(${job.at.minute} ${job.at.hour} ${job.at.day ?? '*'} * ? *)`,
    )
    expect(JSON.parse(String(propertyOf(schedule, 'Target', 'Input')))).toEqual(job.input)
    expect(bundleOf(app.resources[referred(propertyOf(schedule, 'Target', 'Arn'))])).toBe(job.function)
    expect(referred(propertyOf(schedule, 'Target', 'DeadLetterConfig', 'Arn'))).toBe('FailedJobs')
    expect(propertyOf(schedule, 'Target', 'RetryPolicy', 'MaximumEventAgeInSeconds')).toBe(job.toleratedLatenessMinutes * 60)
  }
})

test('every consumer reads the stream of its table, in order, and sets aside in a queue what it cannot do', () => {
  const mappings = new Map(
    ofType(app, 'AWS::Lambda::EventSourceMapping').map(([, one]) => [
      bundleOf(app.resources[referred(propertyOf(one, 'FunctionName'))]),
      one,
    ]),
  )
  expect([...mappings.keys()].sort()).toEqual(Object.keys(consumers).sort())
  for (const name of Object.keys(consumers) as ConsumerName[]) {
    const mapping = mappings.get(name)
    const exported = data.outputs[`${consumers[name].table}Stream`]?.Export?.Name
    expect(propertyOf(mapping, 'EventSourceArn')).toEqual({ 'Fn::ImportValue': exported })
    expect(propertyOf(mapping, 'ParallelizationFactor')).toBe(1)
    expect(propertyOf(mapping, 'BisectBatchOnFunctionError')).toBe(true)
    expect(propertyOf(mapping, 'FunctionResponseTypes')).toEqual(['ReportBatchItemFailures'])
    expect(referred(propertyOf(mapping, 'DestinationConfig', 'OnFailure', 'Destination'))).toBe('FailedChanges')
    expect(Boolean(propertyOf(mapping, 'TumblingWindowInSeconds'))).toBe(name.startsWith('count-'))
  }
})

test('tables are those of the contract, restorable, and not to be deleted with the stack', () => {
  expect(
    ofType(data, 'AWS::DynamoDB::Table')
      .map(([id]) => id)
      .sort(),
  ).toEqual(Object.keys(tables).sort())
  for (const name of Object.keys(tables) as TableName[]) {
    const table: Table = tables[name]
    const resource = data.resources[name]
    const hash = { AttributeName: table.key.hash, KeyType: 'HASH' }
    expect((propertyOf(resource, 'KeySchema') as unknown[])[0]).toEqual(hash)
    const indexes = (propertyOf(resource, 'GlobalSecondaryIndexes') ?? []) as Array<{ IndexName: string }>
    expect(indexes.map((index) => index.IndexName)).toEqual(Object.keys(table.indexes))
    expect(propertyOf(resource, 'BillingMode')).toBe('PAY_PER_REQUEST')
    expect(propertyOf(resource, 'PointInTimeRecoverySpecification', 'PointInTimeRecoveryEnabled')).toBe(true)
    expect(propertyOf(resource, 'DeletionProtectionEnabled')).toBe(true)
    expect(propertyOf(resource, 'StreamSpecification', 'StreamViewType')).toBe(table.streamed ? 'NEW_AND_OLD_IMAGES' : undefined)
    expect(propertyOf(resource, 'TimeToLiveSpecification', 'AttributeName')).toBe(table.expires)
  }
})

test('every bundle is deployed as the folder the bundler makes, on Node 24, with its log kept for a year', () => {
  const all = ofType(app, 'AWS::Lambda::Function')
  expect([...new Set(all.map(([, one]) => bundleOf(one)))].sort()).toEqual([...bundleNames].sort())
  for (const [, one] of all) {
    expect(propertyOf(one, 'Runtime')).toBe('nodejs24.x')
    expect(propertyOf(one, 'Architectures')).toEqual(['arm64'])
    expect(propertyOf(one, 'Handler')).toBe('index.handler')
    expect(propertyOf(app.resources[referred(propertyOf(one, 'LoggingConfig', 'LogGroup'))], 'RetentionInDays')).toBe(365)
  }
})

test('errors and throttles of each function, age of each consumer, depth of each queue and lateness of each job alarm', () => {
  const names = new Set(ofType(app, 'AWS::CloudWatch::Alarm').map(([, one]) => String(propertyOf(one, 'AlarmName'))))
  const has = (name: string) => names.has(`haochaping-lincang-dev-${name}`)
  const functionNames = [...Object.keys(jobs), ...bundleNames.filter((name) => name !== 'export-statistics')]
  for (const name of functionNames) expect([has(`${name}-errors`), has(`${name}-throttles`), name]).toEqual([true, true, name])
  for (const name of Object.keys(consumers)) expect([has(`${name}-age`), name]).toEqual([true, name])
  for (const name of Object.keys(jobs)) expect([has(`${name}-late`), name]).toEqual([true, name])
  expect(has('failed-jobs-depth') && has('failed-changes-depth')).toBe(true)
  for (const [, alarm] of ofType(app, 'AWS::CloudWatch::Alarm'))
    expect(propertyOf(alarm, 'AlarmActions')).toEqual([{ Ref: 'Alarms' }])
})

test('what is stuck on its way to the superior system reaches a person: the retrying job says the word, a filter counts it', () => {
  for (const name of BACKLOG_ALARMS) {
    const filters = ofType(app, 'AWS::Logs::MetricFilter').map(([, one]) => one)
    const filter = filters.find((one) => propertyOf(one, 'FilterPattern') === `"${name}"`)
    expect(propertyOf(filter, 'LogGroupName')).toBe('/aws/lambda/haochaping-lincang-dev-retry-deliveries')
    const [counted] = propertyOf(filter, 'MetricTransformations') as Array<{ MetricName: string; MetricNamespace: string }>
    const alarms = ofType(app, 'AWS::CloudWatch::Alarm').map(([, one]) => one)
    const alarm = alarms.find((one) => propertyOf(one, 'AlarmName') === `haochaping-lincang-dev-${name}`)
    const [query] = propertyOf(alarm, 'Metrics') as Array<{ MetricStat: { Metric: { MetricName: string; Namespace: string } } }>
    expect(query?.MetricStat.Metric).toMatchObject({ MetricName: counted?.MetricName, Namespace: counted?.MetricNamespace })
  }
})

test('the access log holds no address, path or query of a person', () => {
  const format = String(propertyOf(app.resources.ApiStage, 'AccessLogSettings', 'Format'))
  expect(format).not.toMatch(/sourceIp|\.path|requestOverride|querystring|userAgent|authorizer/)
})

test('the exporter is called for new reports only, under the key that reports are stored with', () => {
  const filters = propertyOf(app.resources.RunExportsStream, 'FilterCriteria', 'Filters') as Array<{ Pattern: string }>
  const { eventName, dynamodb } = JSON.parse(filters[0]?.Pattern ?? '{}')
  expect([eventName, dynamodb.Keys.pk.S]).toEqual([['INSERT'], [{ prefix: keyOf('report', '').pk }]])
})

test('every kind of delivery is read by somebody', () => {
  const filters = JSON.stringify(
    ofType(app, 'AWS::Lambda::EventSourceMapping').map(([, one]) => propertyOf(one, 'FilterCriteria')),
  )
  for (const kind of DELIVERY_KINDS) expect(filters).toContain(`${kind}#`)
})

test('in both regions the same routes, functions, schedules and tables are made', () => {
  const ids = (region: string) =>
    (['data', 'app'] as const)
      .flatMap((kind) => Object.keys(template(kind, region).resources))
      .filter((id) => !/^(Web|Pages?|Entry)/.test(id))
  expect(ids(GLOBAL)).toEqual(ids(CHINA))
})

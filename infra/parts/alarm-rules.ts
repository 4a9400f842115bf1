import type { CfnAlarm } from 'aws-cdk-lib/aws-cloudwatch'
import { BACKLOG_ALARMS, type BacklogAlarm } from '../../shared/contract/alarms.ts'
import { type Job, type JobName, jobs } from '../../shared/contract/jobs.ts'
import { consumers } from '../../shared/contract/tables.ts'
import { type Deployment, functionNameOf, prefixOf } from '../deployment.ts'
import { functions } from '../functions.ts'
import { BACKLOG_METRICS, backlogMetricOf } from './backlog-metrics.ts'
import { latenessOf, pulseOf } from './lateness.ts'

const HOUR = 3600
const FIVE_MINUTES = 300
const FIFTEEN_MINUTES_MS = 15 * 60 * 1000

/** An alarm as data, but for its name in the account and whom it tells. */
export interface AlarmRule {
  readonly name: string
  readonly description: string
  readonly threshold: number
  readonly comparisonOperator: 'GreaterThanOrEqualToThreshold' | 'LessThanThreshold'
  readonly evaluationPeriods: number
  readonly treatMissingData: 'breaching' | 'notBreaching'
  readonly metrics: CfnAlarm.MetricDataQueryProperty[]
}

interface Measure {
  readonly namespace: string
  readonly metricName: string
  readonly dimension?: readonly [name: string, value: string]
  readonly stat?: 'Sum' | 'Maximum'
}

const query = (id: string, measure: Measure, period: number, returnData: boolean): CfnAlarm.MetricDataQueryProperty => {
  const { namespace, metricName, dimension, stat = 'Sum' } = measure
  const dimensions = dimension ? [{ name: dimension[0], value: dimension[1] }] : []
  return { id, returnData, metricStat: { metric: { namespace, metricName, dimensions }, period, stat } }
}

/** An alarm on a metric that is silent while all is well. */
const above = (name: string, description: string, measure: Measure, threshold = 1): AlarmRule => ({
  name,
  description,
  threshold,
  comparisonOperator: 'GreaterThanOrEqualToThreshold',
  evaluationPeriods: 1,
  treatMissingData: 'notBreaching',
  metrics: [query('m', measure, FIVE_MINUTES, true)],
})

const ofFunction = (deployment: Deployment, name: string, metricName: string): Measure => ({
  namespace: 'AWS/Lambda',
  metricName,
  dimension: ['FunctionName', functionNameOf(deployment, name)],
})

const functionRules = (deployment: Deployment): AlarmRule[] =>
  functions.flatMap(({ name }) => [
    above(`${name}-errors`, `${name} failed: see its log`, ofFunction(deployment, name, 'Errors')),
    above(`${name}-throttles`, `${name} was throttled: raise the concurrency limit`, ofFunction(deployment, name, 'Throttles')),
  ])

const ageRules = (deployment: Deployment): AlarmRule[] =>
  Object.keys(consumers).map((name) => {
    const age: Measure = { ...ofFunction(deployment, name, 'IteratorAge'), stat: 'Maximum' }
    return above(`${name}-age`, `${name} is more than 15 minutes behind its stream`, age, FIFTEEN_MINUTES_MS)
  })

const queueRules = (deployment: Deployment): AlarmRule[] =>
  ['failed-jobs', 'failed-changes'].map((name) =>
    above(`${name}-depth`, `something in ${name} waits for a person`, {
      namespace: 'AWS/SQS',
      metricName: 'ApproximateNumberOfMessagesVisible',
      dimension: ['QueueName', `${prefixOf(deployment)}-${name}`],
      stat: 'Maximum',
    }),
  )

const BACKLOG: Record<BacklogAlarm, string> = {
  'superior-parked': 'something for the superior system is parked: look at the page 数据交换 and send it again',
  'superior-behind': 'something has waited for the superior system for more than an hour',
}

/** The job that retries every few minutes writes a line for as long as there is a backlog. */
const backlogRules = (deployment: Deployment): AlarmRule[] =>
  BACKLOG_ALARMS.map((name) =>
    above(name, BACKLOG[name], { namespace: BACKLOG_METRICS, metricName: backlogMetricOf(deployment, name) }),
  )

const latenessRules = (deployment: Deployment): AlarmRule[] =>
  (Object.keys(jobs) as JobName[]).map((name) => {
    const job: Job = jobs[name]
    const { hours, helpers, expression, treatMissingData } = latenessOf(job)
    const hourly = (id: string, of: string, metricName: string) => query(id, ofFunction(deployment, of, metricName), HOUR, false)
    const pulse = 'everyMinutes' in job.at || job.at.day === undefined ? [] : [hourly('pulse', pulseOf(name), 'Invocations')]
    return {
      name: `${name}-late`,
      description: `${name} has not succeeded within ${job.toleratedLatenessMinutes} minutes of its time`,
      threshold: 1,
      comparisonOperator: 'LessThanThreshold',
      evaluationPeriods: hours,
      treatMissingData,
      metrics: [
        { id: 'late', expression, label: 'successful runs', returnData: true },
        hourly('runs', name, 'Invocations'),
        hourly('errors', name, 'Errors'),
        ...pulse,
        ...Object.entries(helpers).map(([id, helper]) => ({ id, expression: helper, returnData: false })),
      ],
    }
  })

/**
 * Errors and throttles of every function, age of every consumer, depth of both queues, lateness of every job, and what is
 * not delivered to the superior system.
 */
export const alarmRules = (deployment: Deployment): AlarmRule[] =>
  [functionRules, ageRules, queueRules, backlogRules, latenessRules].flatMap((rules) => rules(deployment))

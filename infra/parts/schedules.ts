import type { Stack } from 'aws-cdk-lib'
import { CfnRole } from 'aws-cdk-lib/aws-iam'
import type { CfnFunction } from 'aws-cdk-lib/aws-lambda'
import { CfnSchedule, CfnScheduleGroup } from 'aws-cdk-lib/aws-scheduler'
import { type Job, type JobName, jobs } from '../../shared/contract/jobs.ts'
import { type Deployment, prefixOf } from '../deployment.ts'
import type { Queues } from './functions.ts'
import { logicalId } from './names.ts'
import { allow, trust } from './policy.ts'

/** Wall-clock time in Asia/Shanghai, which is where the schedule is read. */
export const cronOf = ({ at }: Job): string =>
  'everyMinutes' in at ? `rate(${at.everyMinutes} minutes)` : `cron(${at.minute} ${at.hour} ${at.day ?? '*'} * ? *)`

const roleOf = (stack: Stack, id: string, target: CfnFunction, queues: Queues): CfnRole =>
  new CfnRole(stack, `${id}ScheduleRole`, {
    assumeRolePolicyDocument: trust(stack, 'scheduler.amazonaws.com', true),
    policies: [
      {
        policyName: 'least',
        policyDocument: {
          Version: '2012-10-17',
          Statement: [allow(['lambda:InvokeFunction'], [target.attrArn]), allow(['sqs:SendMessage'], [queues.jobs.attrArn])],
        },
      },
    ],
  })

/** One schedule per row of the jobs table, with its input, its retries and the queue for what could not be started. */
export function addSchedules(
  stack: Stack,
  deployment: Deployment,
  functions: ReadonlyMap<string, CfnFunction>,
  queues: Queues,
): void {
  const group = new CfnScheduleGroup(stack, 'Schedules', { name: prefixOf(deployment) })
  for (const name of Object.keys(jobs) as JobName[]) {
    const job: Job = jobs[name]
    const target = functions.get(name)
    if (!target) throw new Error(`no function for ${name}`)
    const id = logicalId(name)
    new CfnSchedule(stack, `${id}Schedule`, {
      name,
      groupName: group.ref,
      scheduleExpression: cronOf(job),
      scheduleExpressionTimezone: 'Asia/Shanghai',
      flexibleTimeWindow: { mode: 'OFF' },
      target: {
        arn: target.attrArn,
        roleArn: roleOf(stack, id, target, queues).attrArn,
        input: JSON.stringify(job.input),
        retryPolicy: { maximumRetryAttempts: 20, maximumEventAgeInSeconds: job.toleratedLatenessMinutes * 60 },
        deadLetterConfig: { arn: queues.jobs.attrArn },
      },
    })
  }
}

import type { Stack } from 'aws-cdk-lib'
import { type CfnLogGroup, CfnMetricFilter } from 'aws-cdk-lib/aws-logs'
import { BACKLOG_ALARMS, type BacklogAlarm } from '../../shared/contract/alarms.ts'
import { type Deployment, functionNameOf, prefixOf } from '../deployment.ts'
import { logicalId } from './names.ts'

export const BACKLOG_METRICS = 'Haochaping'

export const backlogMetricOf = (deployment: Deployment, name: BacklogAlarm): string => `${prefixOf(deployment)}-${name}`

/**
 * Counts the lines in which the retrying job says that something is stuck. A filter looks for the bare word: the runtime
 * puts what is logged into an envelope of its own, from which metrics written as JSON would not be read.
 */
export function addBacklogMetrics(stack: Stack, deployment: Deployment): void {
  for (const name of BACKLOG_ALARMS) {
    const filter = new CfnMetricFilter(stack, `${logicalId(name)}Metric`, {
      logGroupName: `/aws/lambda/${functionNameOf(deployment, 'retry-deliveries')}`,
      filterPattern: `"${name}"`,
      metricTransformations: [
        { metricNamespace: BACKLOG_METRICS, metricName: backlogMetricOf(deployment, name), metricValue: '1' },
      ],
    })
    filter.addResourceDependency(logsOf(stack))
  }
}

const logsOf = (stack: Stack) => stack.node.findChild(`${logicalId('retry-deliveries')}Logs`) as CfnLogGroup

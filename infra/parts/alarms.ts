import type { Stack } from 'aws-cdk-lib'
import { CfnAlarm } from 'aws-cdk-lib/aws-cloudwatch'
import { CfnTopic, CfnTopicPolicy } from 'aws-cdk-lib/aws-sns'
import { type Deployment, prefixOf } from '../deployment.ts'
import { alarmRules } from './alarm-rules.ts'
import { logicalId } from './names.ts'

/** Not encrypted, on purpose: alarms cannot publish to a topic under the service's own key, and they hold no data. */
function addTopic(stack: Stack, deployment: Deployment): CfnTopic {
  const topic = new CfnTopic(stack, 'Alarms', { topicName: `${prefixOf(deployment)}-alarms` })
  const publish = { Action: 'sns:Publish', Resource: topic.ref }
  new CfnTopicPolicy(stack, 'AlarmsPolicy', {
    topics: [topic.ref],
    policyDocument: {
      Version: '2012-10-17',
      Statement: [
        {
          ...publish,
          Effect: 'Allow',
          Principal: { Service: 'cloudwatch.amazonaws.com' },
          Condition: { StringEquals: { 'aws:SourceAccount': stack.account } },
        },
        { ...publish, Effect: 'Deny', Principal: { AWS: '*' }, Condition: { Bool: { 'aws:SecureTransport': 'false' } } },
      ],
    },
  })
  return topic
}

/** All alarms of a city, to one topic; who listens is subscribed by the operator. */
export function addAlarms(stack: Stack, deployment: Deployment): void {
  const topic = addTopic(stack, deployment)
  for (const { name, description, ...rule } of alarmRules(deployment)) {
    new CfnAlarm(stack, `${logicalId(name)}Alarm`, {
      ...rule,
      alarmName: `${prefixOf(deployment)}-${name}`,
      alarmDescription: description,
      datapointsToAlarm: rule.evaluationPeriods,
      alarmActions: [topic.ref],
    })
  }
}

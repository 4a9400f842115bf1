import { CfnOutput, Fn, Stack } from 'aws-cdk-lib'
import type { Construct } from 'constructs'
import { type Deployment, hostsPages, prefixOf, stackIdOf } from '../deployment.ts'
import { addAlarms } from '../parts/alarms.ts'
import { addApi, addRoutes, apiHost } from '../parts/api.ts'
import { addBacklogMetrics } from '../parts/backlog-metrics.ts'
import { addEntry } from '../parts/entry.ts'
import { addFunctions } from '../parts/functions.ts'
import { addQueues } from '../parts/queues.ts'
import { addSchedules } from '../parts/schedules.ts'
import { addStreams } from '../parts/streams.ts'
import { addWeb } from '../parts/web.ts'

/** What can be thrown away and made again: API, functions, schedules, stream readers, alarms, pages. */
export class StatelessStack extends Stack {
  constructor(scope: Construct, deployment: Deployment) {
    super(scope, stackIdOf(deployment, 'app'), {
      stackName: `${prefixOf(deployment)}-app`,
      description: `Ratings of government services, ${deployment.city}, ${deployment.stage}: application`,
      env: { region: deployment.region },
    })
    const api = addApi(this, deployment)
    const web = hostsPages(deployment) ? addWeb(this, deployment, api) : undefined
    const host = deployment.domain ?? web?.attrDomainName ?? apiHost(api)
    const url = Fn.join('', ['https://', host])
    const queues = addQueues(this, deployment)
    const functions = addFunctions(this, deployment, queues, url)
    addRoutes(this, deployment, api, functions)
    if (web) addEntry(this, deployment, api)
    addSchedules(this, deployment, functions, queues)
    addStreams(this, deployment, functions, queues)
    addBacklogMetrics(this, deployment)
    addAlarms(this, deployment)
    new CfnOutput(this, 'PublicUrl', { value: url })
    new CfnOutput(this, 'ApiUrl', { value: Fn.join('', ['https://', apiHost(api)]) })
  }
}

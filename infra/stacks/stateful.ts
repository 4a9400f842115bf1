import { CfnDeletionPolicy, CfnOutput, Stack } from 'aws-cdk-lib'
import { CfnSecret } from 'aws-cdk-lib/aws-secretsmanager'
import type { Construct } from 'constructs'
import { type Deployment, prefixOf, secretExportOf, stackIdOf } from '../deployment.ts'
import { addBucket } from '../parts/bucket.ts'
import { addTables } from '../parts/tables.ts'

/** Export files live a week; the reports can be made again from the counters. */
const EXPORT_DAYS = 7

/** Pictures of paper cards and of how tickets were put right are evidence: three years. */
const EVIDENCE_DAYS = 1095

/** What must never be lost: the tables, the secret and the export files. */
export class StatefulStack extends Stack {
  constructor(scope: Construct, deployment: Deployment) {
    super(scope, stackIdOf(deployment, 'data'), {
      stackName: `${prefixOf(deployment)}-data`,
      description: `Ratings of government services, ${deployment.city}, ${deployment.stage}: data`,
      env: { region: deployment.region },
      terminationProtection: true,
    })
    addTables(this, deployment)
    addBucket(this, deployment, { id: 'Exports', suffix: 'exports', expireDays: EXPORT_DAYS })
    addBucket(this, deployment, {
      id: 'Evidence',
      suffix: 'evidence',
      expireDays: EVIDENCE_DAYS,
      passing: 'incoming',
      uploads: true,
    })
    addSecret(this, deployment)
  }
}

/** Created empty: the operator writes keys and platform credentials into it, so that no template ever holds one. */
function addSecret(stack: Stack, deployment: Deployment): void {
  const secret = new CfnSecret(stack, 'Secret', {
    name: prefixOf(deployment),
    description: 'Keys and platform credentials; its form is in docs/deploy.md',
  })
  secret.cfnOptions.deletionPolicy = CfnDeletionPolicy.RETAIN
  secret.cfnOptions.updateReplacePolicy = CfnDeletionPolicy.RETAIN
  new CfnOutput(stack, 'SecretArn', { value: secret.ref, exportName: secretExportOf(deployment) })
}

import { CfnDeletionPolicy, Fn, type Stack } from 'aws-cdk-lib'
import { CfnBucket, CfnBucketPolicy } from 'aws-cdk-lib/aws-s3'
import { type Deployment, prefixOf } from '../deployment.ts'

export interface BucketSpec {
  readonly id: string
  readonly suffix: string
  /** Days after which objects go; they stay when absent. */
  readonly expireDays?: number
  /** Folder whose objects go after a day: what was uploaded and not yet looked at. */
  readonly passing?: string
  /** Browsers put files here, each through an address signed for one name, type and size; where the page is adds nothing. */
  readonly uploads?: boolean
  /** Statements besides the refusal of requests without TLS. */
  readonly statements?: (objects: string) => readonly object[]
}

/** Name of a bucket: alike in every account and region, and literal but for those two. */
export const bucketNameOf = (deployment: Deployment, suffix: string): string =>
  Fn.sub(`${prefixOf(deployment)}-${suffix}-\${AWS::AccountId}-\${AWS::Region}`)

export const bucketArnOf = (deployment: Deployment, suffix: string): string =>
  Fn.sub(`arn:\${AWS::Partition}:s3:::${prefixOf(deployment)}-${suffix}-\${AWS::AccountId}-\${AWS::Region}`)

/** A private, encrypted bucket that answers over TLS only and outlives its stack. */
export function addBucket(stack: Stack, deployment: Deployment, spec: BucketSpec): CfnBucket {
  const bucket = new CfnBucket(stack, spec.id, {
    bucketName: bucketNameOf(deployment, spec.suffix),
    bucketEncryption: { serverSideEncryptionConfiguration: [{ serverSideEncryptionByDefault: { sseAlgorithm: 'AES256' } }] },
    publicAccessBlockConfiguration: {
      blockPublicAcls: true,
      blockPublicPolicy: true,
      ignorePublicAcls: true,
      restrictPublicBuckets: true,
    },
    ownershipControls: { rules: [{ objectOwnership: 'BucketOwnerEnforced' }] },
    lifecycleConfiguration: { rules: lifecycleOf(spec) },
    ...(spec.uploads
      ? {
          corsConfiguration: {
            corsRules: [{ allowedMethods: ['PUT'], allowedOrigins: ['*'], allowedHeaders: ['content-type'] }],
          },
        }
      : {}),
  })
  bucket.cfnOptions.deletionPolicy = CfnDeletionPolicy.RETAIN
  bucket.cfnOptions.updateReplacePolicy = CfnDeletionPolicy.RETAIN
  new CfnBucketPolicy(stack, `${spec.id}Policy`, {
    bucket: bucket.ref,
    policyDocument: {
      Version: '2012-10-17',
      Statement: [
        {
          Effect: 'Deny',
          Principal: { AWS: '*' },
          Action: 's3:*',
          Resource: [bucket.attrArn, Fn.join('', [bucket.attrArn, '/*'])],
          Condition: { Bool: { 'aws:SecureTransport': 'false' } },
        },
        ...(spec.statements?.(Fn.join('', [bucket.attrArn, '/*'])) ?? []),
      ],
    },
  })
  return bucket
}

const lifecycleOf = ({ expireDays, passing }: BucketSpec): CfnBucket.RuleProperty[] => [
  { id: 'unfinished', status: 'Enabled', abortIncompleteMultipartUpload: { daysAfterInitiation: 1 } },
  ...(passing ? [{ id: 'passing', status: 'Enabled', prefix: `${passing}/`, expirationInDays: 1 }] : []),
  ...(expireDays ? [{ id: 'expire', status: 'Enabled', expirationInDays: expireDays }] : []),
]

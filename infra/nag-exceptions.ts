import { type Stack, Validations } from 'aws-cdk-lib'
import { type Deployment, hostsPages, prefixOf, type StackKind } from './deployment.ts'

/** A finding that is accepted: on which resources (logical id, or the beginning of one before a `*`), and why. */
export interface Exception {
  readonly stack: StackKind
  readonly resource: string
  readonly id: string
  readonly reason: string
  /** Deployments in which the finding arises; all when absent. */
  readonly where?: (deployment: Deployment) => boolean
}

const exportObjects = (deployment: Deployment): string =>
  `Resource::arn:<AWS::Partition>:s3:::${prefixOf(deployment)}-exports-<AWS::AccountId>-<AWS::Region>/*`

const pictures = (deployment: Deployment, folder: 'cards' | 'tickets' | 'incoming'): string =>
  `Resource::arn:<AWS::Partition>:s3:::${prefixOf(deployment)}-evidence-<AWS::AccountId>-<AWS::Region>/${folder}/*`

/** Every finding of the checks that is not put right, with its reason. There is no other place for one. */
export const exceptionsOf = (deployment: Deployment): readonly Exception[] => [
  {
    stack: 'app',
    resource: 'Route*',
    id: 'AwsSolutions-APIG4',
    reason: 'Rating needs no sign-in; each function checks session, signature and authority itself (ADR 0020).',
  },
  {
    stack: 'app',
    resource: 'Entry*',
    id: 'AwsSolutions-APIG4',
    reason: 'Printed codes are for anyone; the function only redirects to a page.',
    where: hostsPages,
  },
  {
    stack: 'app',
    resource: 'ApiAdminRole',
    id: `AwsSolutions-IAM5[${exportObjects(deployment)}]`,
    reason: 'Reads the objects of one bucket, to sign links to export files; object keys cannot be listed beforehand.',
  },
  {
    stack: 'app',
    resource: 'ApiSuperiorRole',
    id: `AwsSolutions-IAM5[${exportObjects(deployment)}]`,
    reason: 'Reads the objects of one bucket, to sign links to exchange files; object keys cannot be listed beforehand.',
  },
  {
    stack: 'app',
    resource: 'ApiChannelsRole',
    id: `AwsSolutions-IAM5[${exportObjects(deployment)}]`,
    reason: 'Reads the objects of one bucket, to sign links to signs for printing; object keys cannot be listed beforehand.',
  },
  {
    stack: 'app',
    resource: 'PrintDocumentsRole',
    id: `AwsSolutions-IAM5[${exportObjects(deployment)}]`,
    reason: 'Writes the objects of one bucket; object keys cannot be listed beforehand.',
  },
  {
    stack: 'app',
    resource: 'ApiCardsRole',
    id: `AwsSolutions-IAM5[${pictures(deployment, 'cards')}]`,
    reason: 'Signs addresses for pictures of cards, one name each; names cannot be listed beforehand.',
  },
  {
    stack: 'app',
    resource: 'ApiStaffRole',
    id: `AwsSolutions-IAM5[${exportObjects(deployment)}]`,
    reason: 'Reads the objects of one bucket, to sign links to ledgers of a unit; object keys cannot be listed beforehand.',
  },
  {
    stack: 'app',
    resource: 'ApiEvidenceRole',
    id: `AwsSolutions-IAM5[${exportObjects(deployment)}]`,
    reason: 'Reads the objects of one bucket, to sign links to evidence packs; object keys cannot be listed beforehand.',
  },
  ...(['tickets', 'incoming'] as const).map((folder) => ({
    stack: 'app' as const,
    resource: 'ApiEvidenceRole',
    id: `AwsSolutions-IAM5[${pictures(deployment, folder)}]`,
    reason: 'Takes pictures in as evidence and signs addresses for them, one name each; names cannot be listed beforehand.',
  })),
  {
    stack: 'app',
    resource: 'PrintDocumentsRole',
    id: `AwsSolutions-IAM5[${pictures(deployment, 'tickets')}]`,
    reason: 'Reads the pictures of a ticket into its evidence pack; names cannot be listed beforehand.',
  },
  {
    stack: 'app',
    resource: 'RunExportsRole',
    id: `AwsSolutions-IAM5[${exportObjects(deployment)}]`,
    reason: 'Writes the objects of one bucket; object keys cannot be listed beforehand.',
  },
  {
    stack: 'app',
    resource: 'Failed*',
    id: 'AwsSolutions-SQS3',
    reason: 'These are the dead-letter queues: of the schedules, the job functions and the stream mappings.',
  },
  {
    stack: 'data',
    resource: 'Exports',
    id: 'AwsSolutions-S1',
    reason: 'Files live a week and are reached only through links that the admin function signs and logs.',
  },
  {
    stack: 'data',
    resource: 'Evidence',
    id: 'AwsSolutions-S1',
    reason: 'Pictures are reached only through addresses that the functions of cards and of evidence sign and log.',
  },
  {
    stack: 'data',
    resource: 'Secret',
    id: 'AwsSolutions-SMG4',
    reason: 'It holds credentials of other platforms, which only a person can renew, and a hash key that must never change.',
  },
  {
    stack: 'app',
    resource: 'Pages',
    id: 'AwsSolutions-S1',
    reason: 'Public pages, the same for everybody; who visits them is deliberately not recorded.',
    where: hostsPages,
  },
  {
    stack: 'app',
    resource: 'Web',
    id: 'AwsSolutions-CFR1',
    reason: 'A resident may be abroad when he rates.',
    where: hostsPages,
  },
  {
    stack: 'app',
    resource: 'Web',
    id: 'AwsSolutions-CFR2',
    reason:
      'The Chinese CloudFront has no web firewall; the API limits the rate of calls and every input is checked by its schema.',
    where: hostsPages,
  },
  {
    stack: 'app',
    resource: 'Web',
    id: 'AwsSolutions-CFR3',
    reason: 'The API keeps its own access log; requests for pages would record addresses of people for no purpose.',
    where: hostsPages,
  },
  {
    stack: 'app',
    resource: 'Web',
    id: 'AwsSolutions-CFR4',
    reason: 'Only where there is no domain yet, i.e. in a demonstration: the default certificate allows no choice of protocol.',
    where: (one) => hostsPages(one) && one.domain === undefined,
  },
  {
    stack: 'app',
    resource: 'Web',
    id: 'AwsSolutions-CFR7',
    reason:
      'Origin access control is not a resource type of the Chinese regions; an origin access identity works in all (ADR 0023).',
    where: hostsPages,
  },
]

const matches = (pattern: string, id: string): boolean =>
  pattern.endsWith('*') ? id.startsWith(pattern.slice(0, -1)) : pattern === id

/**
 * Accepts the listed findings, on the resources they are listed for and nowhere else.
 * @throws when an exception names a resource that is not there: the list must not outlive what it excuses.
 */
export function acknowledge(stack: Stack, kind: StackKind, deployment: Deployment): void {
  for (const exception of exceptionsOf(deployment)) {
    if (exception.stack !== kind || exception.where?.(deployment) === false) continue
    const found = stack.node.children.filter((child) => matches(exception.resource, child.node.id))
    if (found.length === 0) throw new Error(`exception ${exception.id}: no resource ${exception.resource}`)
    for (const child of found) Validations.of(child).acknowledge({ id: exception.id, reason: exception.reason })
  }
}

import { join, resolve } from 'node:path'
import type { TableName } from '../shared/contract/tables.ts'

/** Regions that are synthesized when none are asked for: a Chinese one, and a global one for demonstrations. */
export const DEFAULT_REGIONS = ['cn-northwest-1', 'ap-southeast-1'] as const

/** A table restored from a point in time under another name, which the functions are to use instead. */
export interface RestoredTable {
  readonly name: string
  readonly streamArn?: string
}

/** One city, in one stage and one region. */
export interface Deployment {
  /** Policy profile: lincang, linzi, … */
  readonly city: string
  readonly stage: string
  readonly region: string
  readonly architecture: 'arm64' | 'x86_64'
  /** Host name that people see. In a Chinese region the pages are hosted only when there is one (it must be ICP-filed). */
  readonly domain?: string
  /** ACM certificate ARN of us-east-1, or in a Chinese region the id of an IAM server certificate. */
  readonly certificate?: string
  /** Address of the superior system; without one nothing reaches it, and what is to be told it waits in the outbox. */
  readonly superiorUrl: string
  /** Folder with one folder per bundle. */
  readonly functionsDir: string
  readonly restored: { readonly [T in TableName]?: RestoredTable }
}

export type Settings = Partial<Omit<Deployment, 'region'>> & { readonly regions?: readonly string[] }

const CITY = /^[a-z]{2,12}$/
const STAGE = /^[a-z][a-z0-9]{1,7}$/

/** A name that no network knows (RFC 2606). */
const NOWHERE = 'https://superior.invalid'

export const repositoryRoot = resolve(import.meta.dirname, '..')

/**
 * Settings completed by the defaults, one deployment per region.
 * @throws when a name cannot be part of a resource name, or a domain has no certificate.
 */
export function deploymentsOf(settings: Settings): Deployment[] {
  const { city = 'lincang', stage = 'dev', architecture = 'arm64', domain, certificate, restored = {} } = settings
  const { functionsDir = join(repositoryRoot, 'dist/functions'), regions = DEFAULT_REGIONS } = settings
  const { superiorUrl = NOWHERE } = settings
  if (!CITY.test(city)) throw new Error(`city: ${CITY} expected, ${city} given`)
  if (!STAGE.test(stage)) throw new Error(`stage: ${STAGE} expected, ${stage} given`)
  if ((domain === undefined) !== (certificate === undefined)) throw new Error('domain and certificate go together')
  const own = domain && certificate ? { domain, certificate } : {}
  return regions.map((region) => ({ city, stage, region, architecture, superiorUrl, functionsDir, restored, ...own }))
}

export const isChina = (deployment: Pick<Deployment, 'region'>): boolean => deployment.region.startsWith('cn-')

/** Whether the pages are hosted: a Chinese region serves nothing without a filed domain. */
export const hostsPages = (deployment: Deployment): boolean => !isChina(deployment) || deployment.domain !== undefined

/** Beginning of every resource name. */
export const prefixOf = ({ city, stage }: Pick<Deployment, 'city' | 'stage'>): string => `haochaping-${city}-${stage}`

export const tableNameOf = (deployment: Deployment, table: TableName): string =>
  deployment.restored[table]?.name ?? `${prefixOf(deployment)}-${table}`

export const functionNameOf = (deployment: Deployment, name: string): string => `${prefixOf(deployment)}-${name}`

/** Name under which the stateful stack publishes the stream of a table. */
export const streamExportOf = (deployment: Deployment, table: TableName): string => `${prefixOf(deployment)}-${table}-stream`

/** Name under which the stateful stack publishes the ARN of the secret. */
export const secretExportOf = (deployment: Deployment): string => `${prefixOf(deployment)}-secret`

export type StackKind = 'data' | 'app'

/** Also the file name of the template in the assembly: `<id>.template.json`. */
export const stackIdOf = (deployment: Deployment, kind: StackKind): string =>
  `${prefixOf(deployment)}-${kind}-${deployment.region}`

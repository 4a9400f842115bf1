import { type JobName, jobs } from '../shared/contract/jobs.ts'
import type { Audience } from '../shared/contract/route.ts'
import { type RouteName, routes } from '../shared/contract/routes.ts'
import { type ConsumerName, consumers, type TableName } from '../shared/contract/tables.ts'
import { type Grants, grants } from './grants.ts'

export type FunctionKind = 'api' | 'job' | 'consumer'

/** One deployed function. Two functions may run the same bundle (the daily and the monthly export), each with its own alarms. */
export interface FunctionSpec {
  readonly name: string
  readonly kind: FunctionKind
  /** Name of the handler file in functions/handlers and of the folder in dist/functions. */
  readonly bundle: string
  readonly memoryMb: number
  readonly timeoutSeconds: number
  readonly grants: Grants
}

const SIZES = {
  api: { memoryMb: 512, timeoutSeconds: 15 },
  job: { memoryMb: 512, timeoutSeconds: 900 },
  consumer: { memoryMb: 512, timeoutSeconds: 120 },
} as const satisfies Record<FunctionKind, { memoryMb: number; timeoutSeconds: number }>

/** The exporter and the printer hold a whole document in memory; the forwarder computes on curves, and memory brings processor. */
const LARGER: Partial<Record<ConsumerName, { memoryMb: number; timeoutSeconds: number }>> = {
  'forward-evaluations': { memoryMb: 1024, timeoutSeconds: 120 },
  'run-exports': { memoryMb: 1024, timeoutSeconds: 300 },
  'print-documents': { memoryMb: 1024, timeoutSeconds: 300 },
}

export const audiences: readonly Audience[] = [...new Set(Object.values(routes).map((route) => route.audience))]

const apis = audiences.map(
  (audience): FunctionSpec => ({
    name: `api-${audience}`,
    kind: 'api',
    bundle: `api-${audience}`,
    ...SIZES.api,
    grants: grants[`api-${audience}`],
  }),
)

const scheduled = (Object.keys(jobs) as JobName[]).map(
  (name): FunctionSpec => ({ name, kind: 'job', bundle: jobs[name].function, ...SIZES.job, grants: grants[jobs[name].function] }),
)

const streamed = (Object.keys(consumers) as ConsumerName[]).map(
  (name): FunctionSpec => ({ name, kind: 'consumer', bundle: name, ...SIZES.consumer, ...LARGER[name], grants: grants[name] }),
)

/** Every function of a city: one per audience, per job and per stream consumer. */
export const functions: readonly FunctionSpec[] = [...apis, ...scheduled, ...streamed]

/** Names of the bundles, each made from functions/handlers/<name>.ts. */
export const bundleNames: readonly string[] = [...new Set(functions.map((spec) => spec.bundle))]

/** Function that answers a route. */
export const functionOf = (route: RouteName): string => `api-${routes[route].audience}`

/** Tables a function touches, in a fixed order. */
export const tablesOf = (spec: FunctionSpec): TableName[] => Object.keys(spec.grants.tables) as TableName[]

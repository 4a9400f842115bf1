import { existsSync } from 'node:fs'
import { join } from 'node:path'
import type { CreateTable } from '../../engine/tables.ts'
import type { Found } from './resolve.ts'

export interface FunctionPart {
  readonly id: string
  readonly name: string
  readonly bundle: string
  readonly handler: string
  readonly timeout: number
  readonly environment: Readonly<Record<string, string>>
}

export interface RoutePart {
  readonly key: string
  readonly function: string
}

export interface MappingPart {
  readonly id: string
  readonly function: string
  readonly table: string
  readonly source: string
  readonly batchSize: number
  readonly tumbling: number
  readonly bisect: boolean
  readonly retries: number
  readonly partial: boolean
  readonly filters: readonly unknown[]
}

export interface SchedulePart {
  readonly id: string
  readonly function: string
  readonly expression: string
  readonly timezone: string
  readonly input: unknown
}

type Properties = Record<string, unknown>
const object = (value: unknown): Properties => (value ?? {}) as Properties

/** The cloud retries for hours; a person at this machine wants to see within seconds that a record cannot be handled. */
const MOST_RETRIES = 6

const functionIn = (text: unknown): string => /:function:([\w-]+)/.exec(String(text))?.[1] ?? String(text)

/** A function whose code is a bundle of ours; inline helpers of the toolkit are left out. */
export function functionPart(found: Found, assets: ReadonlyMap<string, string>): FunctionPart[] {
  const { properties } = found
  const folder = assets.get(String(object(properties.Code).S3Key).replace(/\.zip$/, ''))
  const [file, handler] = String(properties.Handler).split('.') as [string, string]
  const bundle = ['.mjs', '.js', '.cjs'].map((end) => join(folder ?? '', file + end)).find((path) => folder && existsSync(path))
  if (!bundle) return []
  const variables = object(object(properties.Environment).Variables)
  return [
    {
      id: found.id,
      name: String(properties.FunctionName ?? found.id),
      bundle,
      handler,
      timeout: Number(properties.Timeout ?? 3) * 1000,
      environment: Object.fromEntries(Object.entries(variables).map(([name, value]) => [name, String(value)])),
    },
  ]
}

export function routePart(found: Found, integrations: ReadonlyMap<string, string>): RoutePart {
  const integration = String(found.properties.Target).replace('integrations/', '')
  return { key: String(found.properties.RouteKey), function: functionIn(integrations.get(integration)) }
}

/** A mapping of a table's stream; others (queues) do not run here. */
export function mappingPart(found: Found): MappingPart[] {
  const { properties } = found
  const source = String(properties.EventSourceArn)
  const table = /:\w*table\/([^/]+)\/stream\//.exec(source)?.[1]
  if (!table) return []
  const retries = Number(properties.MaximumRetryAttempts ?? -1)
  return [
    {
      id: found.id,
      function: functionIn(properties.FunctionName),
      table,
      source,
      batchSize: Number(properties.BatchSize ?? 100),
      tumbling: Number(properties.TumblingWindowInSeconds ?? 0),
      bisect: properties.BisectBatchOnFunctionError === true,
      retries: retries < 0 ? MOST_RETRIES : Math.min(retries, MOST_RETRIES),
      partial: ((properties.FunctionResponseTypes ?? []) as string[]).includes('ReportBatchItemFailures'),
      filters: ((object(properties.FilterCriteria).Filters ?? []) as Array<{ Pattern: string }>).map((filter) =>
        JSON.parse(filter.Pattern),
      ),
    },
  ]
}

export function schedulePart(found: Found): SchedulePart {
  const target = object(found.properties.Target)
  return {
    id: found.id,
    function: functionIn(target.Arn),
    expression: String(found.properties.ScheduleExpression),
    timezone: String(found.properties.ScheduleExpressionTimezone ?? 'UTC'),
    input: target.Input ? JSON.parse(String(target.Input)) : {},
  }
}

/** The table as the engine creates it, under the name by which functions know it. */
export function tablePart(found: Found): CreateTable {
  const { properties } = found
  const indexes = (properties.GlobalSecondaryIndexes ?? []) as Properties[]
  return {
    TableName: String(properties.TableName ?? found.id),
    BillingMode: 'PAY_PER_REQUEST',
    AttributeDefinitions: properties.AttributeDefinitions,
    KeySchema: properties.KeySchema as CreateTable['KeySchema'],
    ...(indexes.length > 0
      ? { GlobalSecondaryIndexes: indexes.map(({ IndexName, KeySchema, Projection }) => ({ IndexName, KeySchema, Projection })) }
      : {}),
    ...(properties.StreamSpecification ? { StreamSpecification: object(properties.StreamSpecification) } : {}),
  }
}

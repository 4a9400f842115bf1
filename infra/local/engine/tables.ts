import { setTimeout as wait } from 'node:timers/promises'
import type { Table } from '../../../shared/contract/tables.ts'
import type { Engine, Item } from './engine.ts'

/** What the relay must know of a table. */
export interface TableFacts {
  readonly name: string
  readonly keys: readonly string[]
  readonly streamed: boolean
  /** Writes touch more than one entry on disk (indexes) or make a record: they are journalled and repaired after a crash. */
  readonly journalled: boolean
}

/** The part of a `CreateTable` request that matters here; the rest goes to the engine as it is. */
export interface CreateTable {
  readonly [other: string]: unknown
  readonly TableName: string
  readonly KeySchema: ReadonlyArray<{ readonly AttributeName: string }>
  readonly GlobalSecondaryIndexes?: readonly unknown[]
  readonly StreamSpecification?: { readonly StreamEnabled?: boolean; readonly StreamViewType?: string }
}

export function factsOf(input: CreateTable): TableFacts {
  const streamed = Boolean(input.StreamSpecification?.StreamViewType)
  return {
    name: input.TableName,
    keys: input.KeySchema.map((part) => part.AttributeName),
    streamed,
    journalled: streamed || (input.GlobalSecondaryIndexes ?? []).length > 0,
  }
}

/** The key of an item (or of a request's `Key`), or undefined when a part is missing: the engine then says so. */
export function keyOf(facts: TableFacts, source: Item | undefined): Item | undefined {
  const key: Item = {}
  for (const name of facts.keys) {
    const value = source?.[name]
    if (!value) return undefined
    key[name] = value
  }
  return key
}

interface KeyNames {
  readonly hash: string
  readonly range?: string
  readonly rangeType?: 'N'
}

const schemaOf = (key: KeyNames) => [
  { AttributeName: key.hash, KeyType: 'HASH' },
  ...(key.range ? [{ AttributeName: key.range, KeyType: 'RANGE' }] : []),
]

/** `CreateTable` for a table of the contract; stream images are new and old. */
export function createTableInput(name: string, table: Table): CreateTable {
  const keys: KeyNames[] = [table.key, ...Object.values(table.indexes)]
  const types = new Map<string, 'S' | 'N'>()
  for (const key of keys) {
    types.set(key.hash, 'S')
    if (key.range) types.set(key.range, key.rangeType ?? 'S')
  }
  const indexes = Object.entries(table.indexes).map(([index, key]) => ({
    IndexName: index,
    KeySchema: schemaOf(key),
    Projection: key.carries ? { ProjectionType: 'INCLUDE', NonKeyAttributes: [...key.carries] } : { ProjectionType: 'KEYS_ONLY' },
  }))
  return {
    TableName: name,
    BillingMode: 'PAY_PER_REQUEST',
    AttributeDefinitions: [...types].map(([attribute, type]) => ({ AttributeName: attribute, AttributeType: type })),
    KeySchema: schemaOf(table.key),
    ...(indexes.length > 0 ? { GlobalSecondaryIndexes: indexes } : {}),
    ...(table.streamed ? { StreamSpecification: { StreamEnabled: true, StreamViewType: 'NEW_AND_OLD_IMAGES' } } : {}),
  }
}

/** Creates the tables that are not there yet. An existing one is left as it is. */
export async function createTables(engine: Engine, inputs: readonly CreateTable[]): Promise<void> {
  const listed = await engine.call('ListTables', {})
  const present = new Set(listed.body.TableNames as string[])
  for (const input of inputs) {
    if (present.has(input.TableName)) continue
    const reply = await engine.call('CreateTable', structuredClone(input))
    if (reply.status !== 200) throw new Error(`table ${input.TableName}: ${JSON.stringify(reply.body)}`)
  }
  for (const { TableName } of inputs) await active(engine, TableName)
}

const ACTIVE_WITHIN_MS = 10_000

/** The engine lets a table be used a moment after it was made. */
async function active(engine: Engine, TableName: string): Promise<void> {
  for (const until = performance.now() + ACTIVE_WITHIN_MS; performance.now() < until; await wait(1)) {
    const reply = await engine.call('DescribeTable', { TableName })
    if ((reply.body.Table as { TableStatus?: string } | undefined)?.TableStatus === 'ACTIVE') return
  }
  throw new Error(`table ${TableName} was left half made; the data folder must be made anew`)
}

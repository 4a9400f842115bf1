import { mkdirSync } from 'node:fs'
import { createRequire } from 'node:module'
import db, { type Store, type TableCallback } from 'dynalite/db/index.js'
import validations from 'dynalite/validations/index.js'

/** An item in the wire form of DynamoDB: attribute name → `{ S: … }`, `{ N: … }`, … */
export type Item = Record<string, Record<string, unknown>>
export type Input = Record<string, unknown>

/** What DynamoDB answers: HTTP status and JSON body; a refusal carries `__type` and `message`. */
export interface Reply {
  readonly status: number
  readonly body: Record<string, unknown>
}

export interface Engine {
  /** Runs one operation (`PutItem`, `Query`, …). Refusals are replies; a rejection is a fault of the engine itself. */
  call(operation: string, input: Input): Promise<Reply>
  close(): Promise<void>
}

/** The folder cannot be opened; nearly always because another host is running on it. */
export class DataFolderInUse extends Error {
  override name = 'DataFolderInUse'
}

interface Refused {
  readonly statusCode: number
  readonly body: Record<string, unknown>
}
type Action = (store: Store, data: object, done: (error: unknown, body?: Record<string, unknown>) => void) => void
interface Validation {
  readonly types: object
  readonly custom: unknown
}

const OPERATIONS = [
  'BatchGetItem',
  'CreateTable',
  'DeleteItem',
  'DescribeTable',
  'GetItem',
  'ListTables',
  'PutItem',
  'Query',
  'Scan',
  'UpdateItem',
] as const

const require = createRequire(import.meta.url)
const parts = new Map<string, { action: Action; validation: Validation }>(
  OPERATIONS.map((operation) => {
    const file = operation[0]?.toLowerCase() + operation.slice(1)
    return [operation, { action: require(`dynalite/actions/${file}`), validation: require(`dynalite/validations/${file}`) }]
  }),
)

const isRefusal = (error: unknown): error is Refused => typeof error === 'object' && error !== null && 'statusCode' in error

const unknownOperation: Reply = {
  status: 400,
  body: {
    __type: 'com.amazon.coral.service#UnknownOperationException',
    message: 'The local engine does not have this operation.',
  },
}

/**
 * Opens the embedded engine: dynalite's own actions on a LevelDB folder, called in this process without its HTTP server
 * (half the cost of a write). One process only: LevelDB locks the folder.
 * @throws when the folder is held by another process.
 */
export async function openEngine(path: string): Promise<Engine> {
  mkdirSync(path, { recursive: true })
  const store = db.create({ path, createTableMs: 0, deleteTableMs: 0 })
  rememberTables(store)
  const engine: Engine = {
    call: (operation, input) => run(store, operation, input),
    close: () => store.lifecycleManager.gracefulClose(),
  }
  await engine.call('DescribeTable', { TableName: 'probe' }).catch((cause) => {
    throw new DataFolderInUse(path, { cause })
  })
  return engine
}

/** Descriptions of tables in use do not change; dynalite would read them from disk for every operation. */
function rememberTables(store: Store): void {
  const known = new Map<string, object>()
  const read = store.getTable.bind(store)
  store.getTable = (name, checkStatus, done) => {
    if (typeof checkStatus !== 'function') return read(name, checkStatus, done)
    const table = known.get(name)
    if (table) return process.nextTick(checkStatus, null, table)
    const remember: TableCallback = (error, found) => {
      if (!error && found) known.set(name, found)
      checkStatus(error, found)
    }
    read(name, remember)
  }
}

function run(store: Store, operation: string, input: Input): Promise<Reply> {
  const part = parts.get(operation)
  if (!part) return Promise.resolve(unknownOperation)
  return new Promise((resolve, reject) => {
    const fail = (error: unknown) => (isRefusal(error) ? resolve({ status: error.statusCode, body: error.body }) : reject(error))
    try {
      const data = validations.checkTypes(input, part.validation.types)
      validations.checkValidations(data, part.validation.types, part.validation.custom, store)
      part.action(store, data, (error, body) => (error ? fail(error) : resolve({ status: 200, body: body ?? {} })))
    } catch (error) {
      fail(error)
    }
  })
}

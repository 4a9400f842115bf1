import { isDeepStrictEqual } from 'node:util'
import type { Engine, Input, Item, Reply } from './engine.ts'
import type { Intent, Journal } from './journal.ts'
import { keyLock } from './key-lock.ts'
import type { StreamLog } from './stream-log.ts'
import { keyOf, type TableFacts } from './tables.ts'

export interface RelayParts {
  readonly engine: Engine
  readonly journal: Journal
  readonly tables: ReadonlyMap<string, TableFacts>
  readonly streams: ReadonlyMap<string, StreamLog>
  readonly now: () => number
}

export interface Relay {
  handle(operation: string, input: Input): Promise<Reply>
  /** Brings every write that a crash interrupted to its end. Run once, before anything else is let in. */
  repair(): Promise<number>
}

const WRITES = new Set(['PutItem', 'UpdateItem', 'DeleteItem'])
const CONDITION_FAILED = 'ConditionalCheckFailedException'

/**
 * The engine with a change stream. Each write of a streamed or indexed table runs under a lock per item: read before,
 * journal, write, read after, record; the answer is given when the record lies in the log.
 */
export function createRelay(parts: RelayParts): Relay {
  const locks = keyLock()
  const write = (operation: string, input: Input): Promise<Reply> => {
    const facts = parts.tables.get(String(input.TableName))
    const key = facts && keyOf(facts, (operation === 'PutItem' ? input.Item : input.Key) as Item | undefined)
    if (!facts?.journalled || !key) return parts.engine.call(operation, input)
    return locks.run(`${facts.name} ${JSON.stringify(key)}`, () => guardedWrite(parts, facts, operation, input, key))
  }
  return {
    handle(operation, input) {
      if (WRITES.has(operation)) return write(operation, input)
      if (operation === 'BatchWriteItem') return writeBatch(input, write)
      return parts.engine.call(operation, input)
    },
    async repair() {
      for (const intent of parts.journal.left) await repairOne(parts, intent)
      return parts.journal.left.length
    },
  }
}

async function guardedWrite(parts: RelayParts, facts: TableFacts, operation: string, input: Input, key: Item): Promise<Reply> {
  const before = await read(parts.engine, facts.name, key)
  const wantsItem = input.ReturnValuesOnConditionCheckFailure === 'ALL_OLD'
  const intent = parts.journal.open({ table: facts.name, operation, key, input, ...(before ? { before } : {}) })
  let reply: Reply | undefined
  try {
    reply = await parts.engine.call(operation, input)
  } finally {
    if (reply && reply.status !== 200) parts.journal.settle(intent.id)
    else await record(parts, facts, intent)
  }
  return wantsItem && before && String(reply.body.__type).endsWith(CONDITION_FAILED)
    ? { status: reply.status, body: { ...reply.body, Item: before } }
    : reply
}

/** Compares the item with its image before: a change gets its record, no change gets none. */
async function record(parts: RelayParts, facts: TableFacts, intent: Intent): Promise<void> {
  const after = await read(parts.engine, facts.name, intent.key)
  if (facts.streamed && !isDeepStrictEqual(intent.before, after)) {
    parts.streams.get(facts.name)?.append({
      at: parts.now(),
      event: !intent.before ? 'INSERT' : after ? 'MODIFY' : 'REMOVE',
      keys: intent.key,
      ...(intent.before ? { before: intent.before } : {}),
      ...(after ? { after } : {}),
      intent: intent.id,
    })
  }
  parts.journal.settle(intent.id)
}

/**
 * The item differs from its image before: the write was made, only its record is missing. It is the same: nothing was
 * acknowledged and perhaps half of its index entries were written, so the write is made again, condition and all.
 */
async function repairOne(parts: RelayParts, intent: Intent): Promise<void> {
  const facts = parts.tables.get(intent.table)
  if (!facts || parts.streams.get(intent.table)?.settles(intent.id)) return parts.journal.settle(intent.id)
  const now = await read(parts.engine, intent.table, intent.key)
  if (isDeepStrictEqual(intent.before, now)) await parts.engine.call(intent.operation, structuredClone(intent.input))
  await record(parts, facts, intent)
}

/** The item as JSON holds it, so that images from the engine and from the journal compare alike. */
async function read(engine: Engine, table: string, key: Item): Promise<Item | undefined> {
  const reply = await engine.call('GetItem', { TableName: table, Key: structuredClone(key), ConsistentRead: true })
  if (reply.status !== 200) throw new Error(`cannot read ${table}: ${JSON.stringify(reply.body)}`)
  return reply.body.Item as Item | undefined
}

interface BatchRequest {
  readonly PutRequest?: { readonly Item: Item }
  readonly DeleteRequest?: { readonly Key: Item }
}

/** A batch is its single writes, made side by side; the first refusal is the answer of the whole. */
async function writeBatch(input: Input, write: (operation: string, input: Input) => Promise<Reply>): Promise<Reply> {
  const requests = Object.entries((input.RequestItems ?? {}) as Record<string, readonly BatchRequest[]>)
  const replies = await Promise.all(
    requests.flatMap(([TableName, list]) =>
      list.map((request) =>
        request.PutRequest
          ? write('PutItem', { TableName, Item: request.PutRequest.Item })
          : write('DeleteItem', { TableName, Key: request.DeleteRequest?.Key }),
      ),
    ),
  )
  return replies.find((reply) => reply.status !== 200) ?? { status: 200, body: { UnprocessedItems: {} } }
}

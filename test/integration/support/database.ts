import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { type Database, openDatabase } from '../../../infra/local/engine/database.ts'
import type { Input, Item, Reply } from '../../../infra/local/engine/engine.ts'
import { START, type StreamRecord } from '../../../infra/local/engine/stream-record.ts'
import { createTableInput } from '../../../infra/local/engine/tables.ts'
import { tables } from '../../../shared/contract/tables.ts'

export const tableInputs = Object.entries(tables).map(([name, table]) => createTableInput(name, table))

export const temporaryFolder = (): string => mkdtempSync(join(tmpdir(), 'rating-'))

/** Runs `work` on a database in a folder of its own, which is removed afterwards. */
export async function withDatabase(work: (database: Database, folder: string) => Promise<void>): Promise<void> {
  const folder = temporaryFolder()
  const database = await openDatabase(folder, tableInputs, Date.now)
  try {
    await work(database, folder)
  } finally {
    await database.close()
    rmSync(folder, { recursive: true })
  }
}

export const records = (database: Database, table = 'Evaluations'): readonly StreamRecord[] => {
  const stream = database.streams.get(table)
  const all: StreamRecord[] = []
  for (let position = START; ; position = all.at(-1)?.sequence ?? START) {
    const next = stream?.read(position, 500) ?? []
    if (next.length === 0) return all
    all.push(...next)
  }
}

const key = (id: string) => ({ id: { S: id } })

/** Makes a service that falls due on `day`, unless it is there. */
export const create = (database: Database, id: string, day = '2026-10-09#0'): Promise<Reply> =>
  database.relay.handle('PutItem', {
    TableName: 'Evaluations',
    Item: { ...key(id), dueKey: { S: day }, state: { S: 'awaiting' } },
    ConditionExpression: 'attribute_not_exists(id)',
  })

/** Rates a service as `rater`, if nobody has; takes it out of the due index. */
export const rate = (database: Database, id: string, rater: string, more: Input = {}): Promise<Reply> =>
  database.relay.handle('UpdateItem', {
    TableName: 'Evaluations',
    Key: key(id),
    UpdateExpression: 'SET #s = :rated, rater = :rater REMOVE dueKey',
    ConditionExpression: 'attribute_exists(id) AND attribute_not_exists(rater)',
    ExpressionAttributeNames: { '#s': 'state' },
    ExpressionAttributeValues: { ':rated': { S: 'rated' }, ':rater': { S: rater } },
    ...more,
  })

export async function itemOf(database: Database, id: string): Promise<Item | undefined> {
  const reply = await database.relay.handle('GetItem', { TableName: 'Evaluations', Key: key(id), ConsistentRead: true })
  return reply.body.Item as Item | undefined
}

/** Ids in the due index for `day`. */
export async function due(database: Database, day = '2026-10-09#0'): Promise<string[]> {
  const reply = await database.relay.handle('Query', {
    TableName: 'Evaluations',
    IndexName: 'due',
    KeyConditionExpression: 'dueKey = :day',
    ExpressionAttributeValues: { ':day': { S: day } },
  })
  return (reply.body.Items as Item[]).map((item) => String(item.id?.S)).sort()
}

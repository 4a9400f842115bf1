import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { rmSync } from 'node:fs'
import { createInterface } from 'node:readline'
import { fileURLToPath } from 'node:url'
import { expect, test } from 'vitest'
import { type Database, openDatabase } from '../../infra/local/engine/database.ts'
import { openJournal } from '../../infra/local/engine/journal.ts'
import { create, due, itemOf, rate, records, tableInputs, temporaryFolder, withDatabase } from './support/database.ts'

test('of forty racing ratings exactly one is stored and makes exactly one record', () =>
  withDatabase(async (database) => {
    await create(database, 'one')
    const replies = await Promise.all(Array.from({ length: 40 }, (_, n) => rate(database, 'one', `rater-${n}`)))
    expect(replies.filter((reply) => reply.status === 200)).toHaveLength(1)
    const winner = replies.findIndex((reply) => reply.status === 200)
    expect((await itemOf(database, 'one'))?.rater).toEqual({ S: `rater-${winner}` })
    expect(records(database).map((record) => record.event)).toEqual(['INSERT', 'MODIFY'])
  }))

test('a failed condition gives back the item that stands when it is asked for', () =>
  withDatabase(async (database) => {
    await create(database, 'one')
    await rate(database, 'one', 'first')
    const plain = await rate(database, 'one', 'second')
    const asked = await rate(database, 'one', 'second', { ReturnValuesOnConditionCheckFailure: 'ALL_OLD' })
    expect(plain.body.Item).toBeUndefined()
    expect(asked.body.__type).toMatch(/ConditionalCheckFailedException$/)
    expect(asked.body.Item).toEqual(await itemOf(database, 'one'))
  }))

test('the records of an item chain: each begins with the image the last one ended with', () =>
  withDatabase(async (database) => {
    const add = (id: string) =>
      database.relay.handle('UpdateItem', {
        TableName: 'Evaluations',
        Key: { id: { S: id } },
        UpdateExpression: 'ADD n :one',
        ExpressionAttributeValues: { ':one': { N: '1' } },
      })
    await Promise.all(Array.from({ length: 90 }, (_, n) => add(`k${n % 3}`)))
    for (const id of ['k0', 'k1', 'k2']) {
      const own = records(database).filter((record) => record.keys.id?.S === id)
      expect(own.map((record) => record.after?.n?.N)).toEqual(Array.from({ length: 30 }, (_, n) => String(n + 1)))
      for (const [n, record] of own.entries()) expect(record.before).toEqual(n === 0 ? undefined : own[n - 1]?.after)
    }
    const sequences = records(database).map((record) => record.sequence)
    expect(sequences).toEqual([...new Set(sequences)].sort())
    expect(sequences[0]).toMatch(/^\d{21}$/)
  }))

test('a write that changes nothing makes no record, and a deletion makes one with the image before', () =>
  withDatabase(async (database) => {
    await create(database, 'one')
    const item = await itemOf(database, 'one')
    await database.relay.handle('PutItem', { TableName: 'Evaluations', Item: { ...item } })
    await database.relay.handle('DeleteItem', { TableName: 'Evaluations', Key: { id: { S: 'one' } } })
    await database.relay.handle('DeleteItem', { TableName: 'Evaluations', Key: { id: { S: 'one' } } })
    expect(records(database).map(({ event, before }) => [event, before])).toEqual([
      ['INSERT', undefined],
      ['REMOVE', item],
    ])
  }))

test('a batch makes one record for each write, a transaction is refused', () =>
  withDatabase(async (database) => {
    const Evaluations = ['a', 'b'].map((id) => ({ PutRequest: { Item: { id: { S: id } } } }))
    const reply = await database.relay.handle('BatchWriteItem', { RequestItems: { Evaluations } })
    expect(reply).toEqual({ status: 200, body: { UnprocessedItems: {} } })
    expect(records(database)).toHaveLength(2)
    expect((await database.relay.handle('TransactWriteItems', {})).status).toBe(400)
  }))

test('what a crash left between journal and record is brought to its end at the next start', async () => {
  const folder = temporaryFolder()
  const first = await openDatabase(folder, tableInputs, Date.now)
  await create(first, 'made')
  const before = await itemOf(first, 'made')
  await first.close()
  const journal = openJournal(`${folder}/journal.log`)
  const TableName = 'Evaluations'
  const put = (id: string) => ({ TableName, Item: { id: { S: id }, dueKey: { S: '2026-10-09#0' } } })
  journal.open({ table: TableName, operation: 'PutItem', key: { id: { S: 'made' } }, input: put('made') })
  journal.open({ table: TableName, operation: 'PutItem', key: { id: { S: 'unmade' } }, input: put('unmade') })
  journal.close()

  const second = await openDatabase(folder, tableInputs, Date.now)
  expect(second.repaired).toBe(2)
  expect(await itemOf(second, 'made')).toEqual(before)
  expect(await due(second)).toEqual(['made', 'unmade'])
  expect(records(second).map((record) => record.keys.id?.S)).toEqual(['made', 'made', 'unmade'])
  await second.close()
  const third = await openDatabase(folder, tableInputs, Date.now)
  expect(third.repaired).toBe(0)
  await third.close()
  rmSync(folder, { recursive: true })
})

test('a second process is refused the folder', () =>
  withDatabase(async (_database, folder) => {
    await expect(openDatabase(folder, tableInputs, Date.now)).rejects.toThrow('leveldb')
  }))

/** Lets a child write until `writes` are acknowledged, kills it, and returns what it had acknowledged. */
async function storm(folder: string, prefix: string, writes: number): Promise<string[]> {
  const program = fileURLToPath(new URL('./support/write-storm.ts', import.meta.url))
  const child = spawn(process.execPath, [program, folder, prefix], { stdio: ['ignore', 'pipe', 'inherit'] })
  const told: string[] = []
  for await (const line of createInterface({ input: child.stdout })) {
    told.push(line)
    if (told.length === writes) child.kill('SIGKILL')
  }
  if (child.exitCode === null && child.signalCode === null) await once(child, 'exit')
  expect(child.signalCode).toBe('SIGKILL')
  return told
}

async function check(database: Database, told: readonly string[]): Promise<void> {
  const events = new Map<string, string[]>()
  for (const record of records(database)) {
    const id = String(record.keys.id?.S)
    events.set(id, [...(events.get(id) ?? []), record.event])
  }
  for (const line of told) {
    const [what, id] = line.split(' ') as [string, string]
    const item = await itemOf(database, id)
    expect(what === 'rated' ? item?.state : item?.id).toEqual({ S: what === 'rated' ? 'rated' : id })
    expect(events.get(id)?.slice(0, what === 'rated' ? 2 : 1)).toEqual(['INSERT', 'MODIFY'].slice(0, what === 'rated' ? 2 : 1))
  }
  const waiting: string[] = []
  for (const [id, seen] of events) {
    const item = await itemOf(database, id)
    if (item?.dueKey) waiting.push(id)
    expect(seen).toEqual(item?.rater ? ['INSERT', 'MODIFY'] : ['INSERT'])
  }
  expect(await due(database)).toEqual(waiting.sort())
}

test('killed in a storm of writes, twice: every acknowledged write is there with its one record, and indexes agree', async () => {
  const folder = temporaryFolder()
  const told = [...(await storm(folder, 'first', 400)), ...(await storm(folder, 'second', 400))]
  const database = await openDatabase(folder, tableInputs, Date.now)
  await check(database, told)
  await database.close()
  rmSync(folder, { recursive: true })
}, 60_000)

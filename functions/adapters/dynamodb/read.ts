import {
  BatchGetItemCommand,
  type DynamoDBClient,
  GetItemCommand,
  type KeysAndAttributes,
  QueryCommand,
} from '@aws-sdk/client-dynamodb'
import { unmarshall } from '@aws-sdk/util-dynamodb'
import { type Attributes, type Condition, conditionText, Terms, toItem } from './expression.ts'

export type Key = Readonly<Record<string, string>>

/** One table as a repository sees it; `A` are the attributes its expressions may name. */
export interface Store<_A extends string> {
  readonly client: DynamoDBClient
  readonly table: string
  /** Names of the key attributes. */
  readonly key: readonly string[]
}

/** Reads one item; by default eventually consistent, at half the price. */
export async function getItem<A extends string>(
  { client, table }: Store<A>,
  key: Key,
  { consistent = false } = {},
): Promise<Attributes | undefined> {
  const answer = await client.send(new GetItemCommand({ TableName: table, Key: toItem(key), ConsistentRead: consistent }))
  return answer.Item && unmarshall(answer.Item)
}

export interface Question<A extends string> {
  readonly where: ReadonlyArray<Condition<A>>
  readonly index?: string
  readonly newestFirst?: boolean
  readonly limit?: number
  /** Key of the item, that of the index included, behind which it begins. */
  readonly after?: Attributes
}

/** The items of one key, or of an index, page by page as they are taken. */
export async function* query<A extends string>({ client, table }: Store<A>, question: Question<A>): AsyncGenerator<Attributes> {
  const terms = new Terms()
  const request = {
    TableName: table,
    ...(question.index ? { IndexName: question.index } : {}),
    KeyConditionExpression: conditionText(terms, question.where),
    ...terms.explained,
    ScanIndexForward: !question.newestFirst,
    ...(question.limit ? { Limit: question.limit } : {}),
  }
  let left = question.limit ?? Infinity
  let after: QueryCommand['input']['ExclusiveStartKey'] = question.after && toItem(question.after)
  do {
    const page = await client.send(new QueryCommand({ ...request, ...(after ? { ExclusiveStartKey: after } : {}) }))
    for (const item of page.Items ?? []) {
      if (left <= 0) return
      left -= 1
      yield unmarshall(item)
    }
    after = page.LastEvaluatedKey
  } while (after && left > 0)
}

/** Most keys of one batch. */
const BATCH = 100
const ATTEMPTS = 8

/** Items by their keys, in no order; those that do not exist are missing. */
export async function batchGet<A extends string>(
  store: Store<A>,
  keys: readonly Key[],
  { consistent = false } = {},
): Promise<Attributes[]> {
  const batches = Array.from({ length: Math.ceil(keys.length / BATCH) }, (_, at) => keys.slice(at * BATCH, (at + 1) * BATCH))
  const answers = await Promise.all(batches.map((batch) => oneBatch(store, batch, consistent)))
  return answers.flat()
}

async function oneBatch<A extends string>({ client, table }: Store<A>, keys: readonly Key[], consistent: boolean) {
  const found: Attributes[] = []
  let left: KeysAndAttributes | undefined = { Keys: keys.map(toItem), ConsistentRead: consistent }
  for (let attempt = 0; left; attempt += 1) {
    if (attempt === ATTEMPTS) throw Object.assign(new Error(`${table}: keys left unread`), { name: 'ThrottlingException' })
    if (attempt > 0) await new Promise((resolve) => setTimeout(resolve, 25 * 2 ** attempt))
    const answer: {
      Responses?: Record<string, Array<ReturnType<typeof toItem>>>
      UnprocessedKeys?: Record<string, KeysAndAttributes>
    } = await client.send(new BatchGetItemCommand({ RequestItems: { [table]: left } }))
    found.push(...(answer.Responses?.[table] ?? []).map((item) => unmarshall(item)))
    left = answer.UnprocessedKeys?.[table]
  }
  return found
}

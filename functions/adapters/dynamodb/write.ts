import { randomBytes } from 'node:crypto'
import { ConditionalCheckFailedException, PutItemCommand, UpdateItemCommand } from '@aws-sdk/client-dynamodb'
import { unmarshall } from '@aws-sdk/util-dynamodb'
import { type Attributes, type Change, type Condition, conditionText, Terms, toItem, updateText } from './expression.ts'
import { getItem, type Key, type Store } from './read.ts'

/** `item` is the item as it is now. When the condition failed, `standing` is what stands instead, if anything does. */
export type Written =
  | { readonly done: true; readonly item: Attributes }
  | { readonly done: false; readonly standing: Attributes | undefined }

/** Attribute with the mark of the last write: a name that no field and no counter has. */
const MARK = '_'
const newMark = (): string => randomBytes(6).toString('base64url')

/** Puts an item if `when` holds: one call when it does. */
export async function putIf<A extends string>(
  store: Store<A>,
  item: Attributes,
  when: ReadonlyArray<Condition<A>>,
): Promise<Written> {
  const marked = { ...item, [MARK]: newMark() }
  const terms = new Terms()
  const command = new PutItemCommand({
    TableName: store.table,
    Item: toItem(marked),
    ConditionExpression: conditionText(terms, when),
    ...terms.explained,
    ReturnValuesOnConditionCheckFailure: 'ALL_OLD',
  })
  const key = Object.fromEntries(store.key.map((name) => [name, String(item[name])]))
  return attempt(store, key, marked[MARK], async () => {
    await store.client.send(command)
    return marked
  })
}

/** Changes an item if `when` holds: one call when it does. */
export async function updateIf<A extends string>(
  store: Store<A>,
  key: Key,
  change: Change<A>,
  when: ReadonlyArray<Condition<A>>,
): Promise<Written> {
  const mark = newMark()
  const terms = new Terms()
  const command = new UpdateItemCommand({
    TableName: store.table,
    Key: toItem(key),
    UpdateExpression: updateText<string>(terms, { ...change, set: { ...change.set, [MARK]: mark } }),
    ...(when.length > 0 ? { ConditionExpression: conditionText(terms, when) } : {}),
    ...terms.explained,
    ReturnValues: 'ALL_NEW',
    ReturnValuesOnConditionCheckFailure: 'ALL_OLD',
  })
  return attempt(store, key, mark, async () => unmarshall((await store.client.send(command)).Attributes ?? {}))
}

/**
 * A condition that fails because an earlier try of this very write was stored before its answer got lost is success: the
 * item then bears the mark of this write. An engine that does not hand over the item is asked for it.
 */
async function attempt<A extends string>(
  store: Store<A>,
  key: Key,
  mark: string,
  write: () => Promise<Attributes>,
): Promise<Written> {
  try {
    return { done: true, item: await write() }
  } catch (error) {
    if (!(error instanceof ConditionalCheckFailedException)) throw error
    const standing = error.Item ? unmarshall(error.Item) : await getItem(store, key, { consistent: true })
    return standing?.[MARK] === mark ? { done: true, item: standing } : { done: false, standing }
  }
}

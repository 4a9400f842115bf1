import type { DynamoDBClient } from '@aws-sdk/client-dynamodb'
import * as z from 'zod/mini'
import type { Making, MakingStore } from '../../report/ports.ts'
import { engagement, forgetAfter, keyOf } from './engagement.ts'
import { type Attributes, absent, any, exists, is } from './expression.ts'
import { getItem, query } from './read.ts'
import { putIf } from './write.ts'

/** What every making has, as it is stored; an instant in the table's own attribute would be in seconds, `validUntil` is exact. */
export const storedMaking = {
  sk: z.string(),
  owner: z.string(),
  state: z.enum(['queued', 'running', 'ready', 'failed']),
  done: z.number(),
  total: z.number(),
  requestedAt: z.number(),
  validUntil: z.number(),
  files: z.array(z.object({ name: z.string(), key: z.string(), bytes: z.number() })),
}

type Kind = 'report' | 'printing' | 'exchange'
type StoredOf<T extends Making> = Omit<T, 'id' | 'expiresAt'> & { readonly sk: string; readonly validUntil: number }

/** The making in a stored item or stream image; undefined when the item is of another kind. */
export const makingReader =
  <T extends Making>(kind: Kind, parse: (item: Attributes) => StoredOf<T>) =>
  (item: Attributes): T | undefined => {
    if (!String(item.pk).startsWith(keyOf(kind, '').pk ?? '')) return undefined
    const { sk, validUntil, ...making } = parse(item)
    return { ...making, id: sk, expiresAt: validUntil } as unknown as T
  }

/** Makings of a kind in DynamoDB, those of an owner together, in the order of their ids. */
export function makingStore<T extends Making>(
  client: DynamoDBClient,
  table: string,
  kind: Kind,
  read: (item: Attributes) => T | undefined,
): MakingStore<T> {
  const store = engagement<'pk' | 'sk'>(client, table)
  const itemOf = ({ id, expiresAt, ...making }: T): Attributes => ({
    ...making,
    ...keyOf(kind, making.owner, id),
    validUntil: expiresAt,
    ...forgetAfter(expiresAt),
  })
  return {
    add: async (making) => (await putIf(store, itemOf(making), [absent('pk')])).done,
    async get(owner, id) {
      const item = await getItem(store, keyOf(kind, owner, id), { consistent: true })
      return item && read(item)
    },
    async save(making) {
      await putIf(store, itemOf(making), [any(absent('pk'), exists('pk'))])
    },
    async list(owner, limit) {
      const found: T[] = []
      const where = [is<'pk' | 'sk'>('pk', '=', keyOf(kind, owner).pk ?? '')]
      for await (const item of query(store, { where, newestFirst: true, limit })) {
        const making = read(item)
        if (making) found.push(making)
      }
      return found
    },
  }
}

import type { DynamoDBClient } from '@aws-sdk/client-dynamodb'
import { tables } from '../../../shared/contract/tables.ts'
import { reviewIds } from '../../../shared/domain/review/file.ts'
import type { Review } from '../../../shared/domain/review/review.ts'
import { isPending, reviewLegalFrom } from '../../../shared/domain/review/transitions.ts'
import type { ReviewStore } from '../../review/ports.ts'
import { dueKeyOf } from './due-key.ts'
import { absent, is, isIn } from './expression.ts'
import { batchGet, getItem, type Question, query, type Store } from './read.ts'
import { type ReviewAttribute, readReview, reviewItem } from './review-item.ts'
import { listKey } from './ticket-item.ts'
import { putIf } from './write.ts'

type Reviews = Store<ReviewAttribute>

/** Reviews in DynamoDB: one item each; every change replaces the version that was seen. */
export function reviewStore(client: DynamoDBClient, table: string): ReviewStore {
  const store: Reviews = { client, table, key: [tables.Reviews.key.hash] }
  return {
    add: async (review) => (await putIf(store, reviewItem(review), [absent('id')])).done,
    async get(id) {
      const item = await getItem(store, { id }, { consistent: true })
      return item && readReview(item)
    },
    async save(review, command) {
      const seen = is<ReviewAttribute>('version', '=', review.version - 1)
      const legal = isIn<ReviewAttribute>('state', reviewLegalFrom(command))
      return (await putIf(store, reviewItem(review), [seen, legal])).done
    },
    async ofTicket(ticket) {
      const keys = reviewIds(ticket).map((id) => ({ id }))
      return inOrder((await batchGet(store, keys, { consistent: true })).map(readReview))
    },
    async openUnder(region) {
      const found = await listed(store, { index: 'open', where: [is('openRegion', '=', region)] })
      return found.filter(isPending)
    },
    filedIn: (region, month) => listed(store, { index: 'list', where: [is('listKey', '=', listKey(region, month))] }),
    async *due(day, shard) {
      for await (const item of query(store, { index: 'due', where: [is('dueKey', '=', dueKeyOf(day, shard))] })) {
        yield String(item.id)
      }
    },
  }
}

const inOrder = (reviews: Review[]): Review[] => reviews.sort((a, b) => a.filedAt - b.filedAt || a.id.localeCompare(b.id))

/** The reviews an index points to, as they are now. */
async function listed(store: Reviews, question: Question<ReviewAttribute>): Promise<Review[]> {
  const keys = []
  for await (const item of query(store, question)) keys.push({ id: String(item.id) })
  return inOrder((await batchGet(store, keys, { consistent: true })).map(readReview))
}

import type { DynamoDBClient } from '@aws-sdk/client-dynamodb'
import { tables } from '../../../shared/contract/tables.ts'
import { civilDate, monthOf } from '../../../shared/domain/calendar/civil.ts'
import { serialOf } from '../../../shared/domain/card/serial.ts'
import { CARD_TRANSITIONS } from '../../../shared/domain/card/transitions.ts'
import { legalFrom } from '../../../shared/domain/table.ts'
import type { CardStore } from '../../card/ports.ts'
import {
  bookItem,
  bookKey,
  type CardAttribute,
  cardItem,
  cardKey,
  readBook,
  readCard,
  readStray,
  readTrace,
  strayKey,
} from './card-item.ts'
import { dueKeyOf } from './due-key.ts'
import { absent, is, isIn } from './expression.ts'
import { batchGet, getItem, type Key, query, type Store } from './read.ts'
import { putIf } from './write.ts'

const keyOf = ({ pk, sk }: Readonly<Record<string, unknown>>): Key => ({ pk: String(pk), sk: String(sk) })

/** Books and cards in DynamoDB; every change replaces the version that was seen. */
export function cardStore(client: DynamoDBClient, table: string): CardStore {
  const { hash, range } = tables.Cards.key
  const store: Store<CardAttribute> = { client, table, key: [hash, range] }
  const seen = (version: number) => is<CardAttribute>('version', '=', version - 1)
  return {
    addBook: async (book) => (await putIf(store, bookItem(book), [absent('pk')])).done,
    async book(id) {
      const item = await getItem(store, bookKey(id), { consistent: true })
      return item && readBook(item)
    },
    saveBook: async (book) => (await putIf(store, bookItem(book), [seen(book.version)])).done,
    async books(top, region) {
      const keys = []
      for await (const item of query(store, { index: 'books', where: [is('bookRegion', '=', top)] })) {
        if ((item.regions as string[]).includes(region)) keys.push(keyOf(item))
      }
      return (await batchGet(store, keys)).map(readBook).sort((a, b) => b.issuedAt - a.issuedAt || a.id.localeCompare(b.id))
    },
    async get(book, number) {
      const item = await getItem(store, cardKey(book, number), { consistent: true })
      return item && readCard(item)
    },
    add: async (card) => (await putIf(store, cardItem(card), [absent('pk')])).done,
    async save(card, command) {
      const legal = isIn<CardAttribute>('state', legalFrom(CARD_TRANSITIONS, command))
      return (await putIf(store, cardItem(card), [seen(card.version), legal])).done
    },
    async open(point) {
      const keys = []
      for await (const item of query(store, { index: 'open', where: [is('openPoint', '=', point)] })) keys.push(keyOf(item))
      return (await batchGet(store, keys, { consistent: true })).map(readCard).sort((a, b) => a.id.localeCompare(b.id))
    },
    async traces(book) {
      const found = []
      for await (const item of query(store, { index: 'traces', where: [is('book', '=', book)] })) found.push(readTrace(item))
      return found
    },
    async *due(day, shard) {
      for await (const { pk, sk } of query(store, { index: 'due', where: [is('dueKey', '=', dueKeyOf(day, shard))] })) {
        yield serialOf({ book: String(pk).slice(5), number: Number(String(sk).slice(5)) })
      }
    },
    async noteStray(stray) {
      const name = `${stray.serial}#${stray.kind}`
      await putIf(store, { ...stray, ...strayKey(stray.point, monthOf(civilDate(stray.at)), name) }, [absent('pk')])
    },
    async strays(point, month) {
      const found = []
      const { pk } = strayKey(point, month, '')
      for await (const item of query(store, { where: [is('pk', '=', pk ?? '')] })) found.push(readStray(item))
      return found
    },
  }
}

import type { DynamoDBClient } from '@aws-sdk/client-dynamodb'
import { tables } from '../../../shared/contract/tables.ts'
import { legalFrom } from '../../../shared/domain/table.ts'
import type { Ticket } from '../../../shared/domain/ticket/ticket.ts'
import { isOpen, TICKET_TRANSITIONS } from '../../../shared/domain/ticket/transitions.ts'
import type { TicketPage, TicketStore } from '../../ticket/ports.ts'
import { dueKeyOf } from './due-key.ts'
import { type Attributes, absent, is, isIn } from './expression.ts'
import { batchGet, getItem, type Question, query, type Store } from './read.ts'
import { listKey, readTicket, type TicketAttribute, ticketItem } from './ticket-item.ts'
import { putIf } from './write.ts'

type Tickets = Store<TicketAttribute>

/** Tickets in DynamoDB: one item each with its whole history; every change replaces the version that was seen. */
export function ticketStore(client: DynamoDBClient, table: string): TicketStore {
  const store: Tickets = { client, table, key: [tables.Tickets.key.hash] }
  return {
    add: async (ticket) => (await putIf(store, ticketItem(ticket), [absent('id')])).done,
    async get(id) {
      const item = await getItem(store, { id }, { consistent: true })
      return item && readTicket(item)
    },
    async save(ticket, command) {
      const seen = is<TicketAttribute>('version', '=', ticket.version - 1)
      const legal = isIn<TicketAttribute>('state', legalFrom(TICKET_TRANSITIONS, command))
      return (await putIf(store, ticketItem(ticket), [seen, legal])).done
    },
    async openOf(org) {
      const found = await listed(store, { index: 'work', where: [is('workOrg', '=', org)] })
      return found.filter(isOpen)
    },
    async openUnder(region) {
      const found = await listed(store, { index: 'open', where: [is('openRegion', '=', region)] })
      return found.filter(isOpen)
    },
    openedIn: (region, month) => listed(store, { index: 'list', where: [is('listKey', '=', listKey(region, month))] }),
    openedPage: (region, month, most, after) => onePage(store, listKey(region, month), most, after),
    ofUnit: (org, month) => listed(store, { index: 'unit', where: [is('unitKey', '=', listKey(org, month))] }),
    several: (ids) =>
      found(
        store,
        ids.map((id) => ({ id })),
      ),
    async byReceipt(receipt) {
      const [ticket] = await listed(store, { index: 'receipt', where: [is('receipt', '=', receipt)], limit: 1 })
      return ticket
    },
    async *due(day, shard) {
      for await (const item of query(store, { index: 'due', where: [is('dueKey', '=', dueKeyOf(day, shard))] })) {
        yield String(item.id)
      }
    },
  }
}

/** The tickets an index points to, as they are now: a handler must see what he has just done. */
async function listed(store: Tickets, question: Question<TicketAttribute>): Promise<Ticket[]> {
  const keys = []
  for await (const item of query(store, question)) keys.push({ id: String(item.id) })
  return found(store, keys)
}

const found = async (store: Tickets, keys: Array<{ id: string }>): Promise<Ticket[]> =>
  (await batchGet(store, keys, { consistent: true })).map(readTicket)

/** The items of a list after a place in it, which is the instant and the id of the last one that was given. */
async function onePage(store: Tickets, list: string, most: number, place = ''): Promise<TicketPage> {
  const at = place.indexOf('.')
  const after = at > 0 ? { id: place.slice(at + 1), listKey: list, openedAt: Number(place.slice(0, at)) } : undefined
  const keys: Attributes[] = []
  const where = [is<TicketAttribute>('listKey', '=', list)]
  for await (const item of query(store, { index: 'list', where, limit: most, ...(after ? { after } : {}) })) keys.push(item)
  const last = keys.at(-1)
  const found = await batchGet(
    store,
    keys.map(({ id }) => ({ id: String(id) })),
    { consistent: true },
  )
  const tickets = found.map(readTicket).sort((a, b) => a.openedAt - b.openedAt)
  return { tickets, ...(last && keys.length === most ? { next: `${last.openedAt}.${last.id}` } : {}) }
}

import type { TicketStore } from '../../functions/ticket/ports.ts'
import { civilDate, monthOf } from '../../shared/domain/calendar/civil.ts'
import { legalFrom } from '../../shared/domain/table.ts'
import type { Ticket } from '../../shared/domain/ticket/ticket.ts'
import { isOpen, TICKET_TRANSITIONS } from '../../shared/domain/ticket/transitions.ts'
import { type Changed, dueIds } from './items.ts'

/** Tickets in memory, with the same answers as the table. */
export function memoryTickets(changed: Changed<Ticket> = () => {}): TicketStore & { readonly items: Map<string, Ticket> } {
  const items = new Map<string, Ticket>()
  const write = (ticket: Ticket) => {
    const before = items.get(ticket.id)
    items.set(ticket.id, ticket)
    changed(before, ticket)
  }
  const where = (test: (ticket: Ticket) => boolean) => [...items.values()].filter(test)
  return {
    items,
    async add(ticket) {
      if (items.has(ticket.id)) return false
      write(ticket)
      return true
    },
    async get(id) {
      return items.get(id)
    },
    async save(ticket, command) {
      const standing = items.get(ticket.id)
      if (!standing || standing.version !== ticket.version - 1) return false
      if (!legalFrom(TICKET_TRANSITIONS, command).includes(standing.state)) return false
      write(ticket)
      return true
    },
    async openOf(org) {
      return where((ticket) => ticket.org === org && isOpen(ticket))
    },
    async openUnder(region) {
      return where((ticket) => ticket.regions.at(-1) === region && isOpen(ticket))
    },
    async openedIn(region, month) {
      return where((ticket) => ticket.regions.at(-1) === region && monthOf(civilDate(ticket.openedAt)) === month)
    },
    async openedPage(region, month, most, after = '') {
      const place = ({ openedAt, id }: Ticket) => `${openedAt}.${id}`
      const there = where((ticket) => ticket.regions.at(-1) === region && monthOf(civilDate(ticket.openedAt)) === month)
      const left = there.sort((a, b) => a.openedAt - b.openedAt || (a.id < b.id ? -1 : 1))
      const from = left.findIndex((ticket) => place(ticket) === after) + 1
      const page = left.slice(from, from + most)
      const last = page.at(-1)
      return { tickets: page, ...(last && from + most < left.length ? { next: place(last) } : {}) }
    },
    async ofUnit(org, month) {
      return where((ticket) => ticket.org === org && monthOf(civilDate(ticket.openedAt)) === month)
    },
    async several(ids) {
      return ids.flatMap((id) => items.get(id) ?? [])
    },
    async byReceipt(receipt) {
      return where((ticket) => ticket.receipt === receipt)[0]
    },
    due: (day, shard) => dueIds(items, day, shard),
  }
}

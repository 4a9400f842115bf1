import type { Input } from '../../shared/contract/routes.ts'
import type { TicketDetail, TicketList, TicketRow } from '../../shared/contract/schemas/ticket.ts'
import { civilDate, monthOf } from '../../shared/domain/calendar/civil.ts'
import { ok, type Result, refuse } from '../../shared/domain/result.ts'
import type { Ticket } from '../../shared/domain/ticket/ticket.ts'
import { regionChain } from '../directory/places.ts'
import type { StaffIdentity } from '../kernel/ports.ts'
import { placeView } from '../kernel/views.ts'
import { type LookPorts, noteLook } from '../look/note-look.ts'
import { ticketDetail } from './detail-view.ts'
import { type HandlePorts, mayHandle, supervises } from './reach.ts'
import { ticketRow } from './views.ts'

/** The open tickets of the caller's unit, most urgent first. */
export async function workList(staff: StaffIdentity, ports: HandlePorts): Promise<Result<TicketList>> {
  return ok(
    await listed(
      (await ports.tickets.openOf(staff.org)).filter((ticket) => mayHandle(ticket, staff)),
      'all',
      ports,
    ),
  )
}

/**
 * Tickets in a region and below (R41): those opened in a month, or, when asked for open or overdue ones without a month,
 * all that are still open. Refuses E6003 for a region outside the caller's own.
 */
export async function regionTickets(
  input: Input<'regionTickets'>,
  staff: StaffIdentity,
  ports: HandlePorts,
): Promise<Result<TicketList>> {
  const top = ports.rules.profile.region
  const region = input.region ?? staff.region
  const chain = await regionChain(ports.directory, region, top)
  if (!chain.includes(staff.region)) return refuse('E6003')
  const view = input.view ?? 'all'
  const found =
    input.month === undefined && view !== 'all'
      ? await ports.tickets.openUnder(top)
      : await ports.tickets.openedIn(top, input.month ?? monthOf(civilDate(ports.clock.now())))
  const there = found.filter((ticket) => supervises(ticket, staff, region))
  return ok(await listed(there, view, ports))
}

/** A ticket of the caller's region; that he looked is on record. Others are unknown (E3001). */
export async function regionTicket(
  id: string,
  staff: StaffIdentity,
  ports: HandlePorts & LookPorts,
): Promise<Result<TicketDetail>> {
  const ticket = await ports.tickets.get(id)
  if (!ticket || !supervises(ticket, staff)) return refuse('E3001')
  await noteLook('ticket', ticket, staff, ports)
  return ok(await ticketDetail(ticket, staff, ports))
}

const ORDER: Record<TicketRow['urgency'], number> = { overdue: 0, today: 1, soon: 2, later: 3, done: 4 }

async function listed(tickets: readonly Ticket[], view: 'all' | 'open' | 'overdue', ports: HandlePorts): Promise<TicketList> {
  const now = ports.clock.now()
  const rows = await Promise.all(tickets.map((ticket) => ticketRow(ticket, now, ports.rules, ports.directory)))
  rows.sort((a, b) => ORDER[a.urgency] - ORDER[b.urgency] || a.due.date.localeCompare(b.due.date) || a.id.localeCompare(b.id))
  const count = (test: (row: TicketRow) => boolean) => rows.filter(test).length
  const shown = {
    all: () => true,
    open: (row: TicketRow) => row.urgency !== 'done',
    overdue: (row: TicketRow) => row.urgency === 'overdue',
  }
  return {
    tickets: rows.filter(shown[view]),
    counts: {
      all: rows.length,
      overdue: count((row) => row.urgency === 'overdue'),
      today: count((row) => row.urgency === 'today'),
      received: count((row) => row.state === 'received'),
      answering: count((row) => row.state === 'answering'),
      answered: count((row) => row.state === 'answered'),
    },
    place: placeView(ports.rules, now),
  }
}

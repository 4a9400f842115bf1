import type { Input } from '../../shared/contract/routes.ts'
import type { TicketDetail, TicketList, TicketRow } from '../../shared/contract/schemas/ticket.ts'
import { civilDate, monthOf } from '../../shared/domain/calendar/civil.ts'
import { ok, type Result, refuse } from '../../shared/domain/result.ts'
import type { Ticket } from '../../shared/domain/ticket/ticket.ts'
import type { StaffIdentity } from '../kernel/ports.ts'
import { placeView } from '../kernel/views.ts'
import type { HandlePorts } from './handle-ticket.ts'
import { ticketDetail, ticketRow } from './views.ts'

/** The open tickets of the caller's unit, most urgent first. */
export async function workList(staff: StaffIdentity, ports: HandlePorts): Promise<Result<TicketList>> {
  return ok(await listed(await ports.tickets.openOf(staff.org), 'all', ports))
}

/** Tickets opened in a month in a region and below (R41). Refuses E6003 for a region outside the caller's own. */
export async function regionTickets(
  input: Input<'regionTickets'>,
  staff: StaffIdentity,
  ports: HandlePorts,
): Promise<Result<TicketList>> {
  const region = input.region ?? staff.region
  const month = input.month ?? monthOf(civilDate(ports.clock.now()))
  const opened = await ports.tickets.openedIn(ports.rules.profile.region, month)
  const inReach = opened.filter((ticket) => ticket.regions.includes(staff.region))
  const there = inReach.filter((ticket) => ticket.regions.includes(region))
  if (there.length === 0 && region !== staff.region && !(await ports.directory.get('region', region))) return refuse('E6003')
  return ok(await listed(there, input.view ?? 'all', ports))
}

/** A ticket of the caller's region. Others are unknown (E3001). */
export async function regionTicket(id: string, staff: StaffIdentity, ports: HandlePorts): Promise<Result<TicketDetail>> {
  const ticket = await ports.tickets.get(id)
  if (!ticket?.regions.includes(staff.region)) return refuse('E3001')
  return ok(await ticketDetail(ticket, ports.clock.now(), ports.rules, ports.directory))
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
    },
    place: placeView(ports.rules, now),
  }
}

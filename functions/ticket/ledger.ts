import type { Input } from '../../shared/contract/routes.ts'
import type { LedgerRow, LedgerView } from '../../shared/contract/schemas/ledger.ts'
import { firstWorkingDay } from '../../shared/domain/calendar/calendar.ts'
import { addMonths, civilDate, type Instant, monthOf } from '../../shared/domain/calendar/civil.ts'
import { ok, type Result } from '../../shared/domain/result.ts'
import { timingOf } from '../../shared/domain/statistics/case-counters.ts'
import { isUnplaced } from '../../shared/domain/ticket/calls.ts'
import { runningClock, unitOf } from '../../shared/domain/ticket/clock.ts'
import { without } from '../../shared/domain/ticket/handle.ts'
import type { Ticket, TicketEvent } from '../../shared/domain/ticket/ticket.ts'
import { isOpen } from '../../shared/domain/ticket/transitions.ts'
import { nameOf } from '../directory/places.ts'
import type { Directory } from '../directory/ports.ts'
import { type Clock, profileOf, type Rules, type StaffIdentity } from '../kernel/ports.ts'
import { placeView } from '../kernel/views.ts'
import type { TicketStore } from './ports.ts'
import { type HandlePorts, isAbout } from './reach.ts'

const MONTHS = 12

const last = ({ history }: Ticket, ...commands: TicketEvent['command'][]): TicketEvent | undefined =>
  history.findLast(({ command }) => commands.includes(command))

const dayOf = (at: Instant | undefined) => (at === undefined ? undefined : civilDate(at))

interface LinePorts {
  readonly rules: Rules
  readonly directory: Directory
  readonly clock: Clock
}

type Limits = Pick<LedgerRow, 'due' | 'provisional' | 'rolledOver' | 'overdue' | 'extendedTo'>

/** The limit in the ledger: its last day, the working day after it where that matters, and the day granted instead. */
function limitsOf(ticket: Ticket, { rules, clock: time }: LinePorts): Limits {
  if (!ticket.clock) return { provisional: false, overdue: false }
  const profile = profileOf(rules, ticket.profile)
  const clock = runningClock(ticket, profile, rules.calendar)
  const due = clock.legalDue ?? clock.due
  const moved = unitOf(clock, profile) === 'natural' ? firstWorkingDay(rules.calendar, due, ticket.regions) : due
  return {
    due,
    provisional: clock.provisional,
    overdue: isOpen(ticket) && ticket.answeredAt === undefined && civilDate(time.now()) > clock.due,
    ...(moved === due ? {} : { rolledOver: moved }),
    ...(clock.legalDue ? { extendedTo: clock.due } : {}),
  }
}

async function rowOf(ticket: Ticket, ports: LinePorts): Promise<LedgerRow> {
  const { rules, directory } = ports
  const arranged = last(ticket, 'triage-rectify', 'triage-explain', 'propose')
  const rectified = last(ticket, 'rectify')
  const person = ticket.assignee ?? arranged?.by
  const profile = profileOf(rules, ticket.profile)
  return without({
    id: ticket.id,
    number: ticket.number,
    origin: ticket.origin,
    state: ticket.state,
    openedOn: civilDate(ticket.openedAt),
    taskName: ticket.taskName,
    orgName: await nameOf(directory, 'org', ticket.org),
    windowName: await nameOf(directory, 'window', ticket.window),
    className: profile.ticketClasses.find(({ id }) => id === ticket.class)?.name ?? '',
    finding: ticket.finding,
    triage: ticket.triage ?? ticket.proposal?.triage,
    reason: arranged?.note.reason ?? arranged?.note.ruleCited,
    measures: rectified?.note.measures ?? arranged?.note.measures,
    person: arranged?.note.responsible ?? (person && (await nameOf(directory, 'staff', person))),
    plannedFor: arranged?.note.plannedFor,
    ...limitsOf(ticket, ports),
    rectifiedOn: dayOf(rectified?.at),
    answeredOn: dayOf(ticket.answeredAt),
    timing: timingOf(ticket),
    calledOn: dayOf(ticket.callBack?.at),
    callBack: ticket.callBack?.outcome,
    unplaced: isUnplaced(ticket),
    satisfaction: ticket.satisfaction,
  }) as LedgerRow
}

/** The lines of a unit's ledger of a month, in the order of receipt; what is about the reader himself is not in it. */
export async function ledgerRows(
  org: string,
  month: string,
  reader: Pick<StaffIdentity, 'id'>,
  ports: LinePorts & { readonly tickets: Pick<TicketStore, 'ofUnit'> },
): Promise<LedgerRow[]> {
  const there = (await ports.tickets.ofUnit(org, month)).filter((ticket) => !isAbout(ticket, reader))
  return rowsOf(there, ports)
}

/** Lines of a ledger, in the order of receipt. */
export const rowsOf = (tickets: readonly Ticket[], ports: LinePorts): Promise<LedgerRow[]> =>
  Promise.all(
    [...tickets].sort((a, b) => a.openedAt - b.openedAt || a.id.localeCompare(b.id)).map((ticket) => rowOf(ticket, ports)),
  )

/** Months that can be looked at, this one first. */
export const ledgerMonths = (now: Instant): string[] =>
  Array.from({ length: MONTHS }, (_, back) => addMonths(monthOf(civilDate(now)), -back))

/** The ledger of the caller's unit (建立台账，临政办发〔2020〕2号 二(三)1): everything opened in a month, ended or not. */
export async function ledger(input: Input<'ledger'>, staff: StaffIdentity, ports: HandlePorts): Promise<Result<LedgerView>> {
  const now = ports.clock.now()
  const month = input.month ?? monthOf(civilDate(now))
  return ok({
    month,
    months: ledgerMonths(now),
    orgName: await nameOf(ports.directory, 'org', staff.org),
    rows: await ledgerRows(staff.org, month, staff, ports),
    place: placeView(ports.rules, now),
  })
}

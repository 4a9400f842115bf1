import type { TicketDetail, TicketProgress, TicketRow } from '../../shared/contract/schemas/ticket.ts'
import { type CivilDate, civilDate, civilTime, type Instant } from '../../shared/domain/calendar/civil.ts'
import { indicatorText } from '../../shared/domain/evaluation/indicators.ts'
import { LEVEL_NAMES } from '../../shared/domain/evaluation/level.ts'
import { runningClock } from '../../shared/domain/ticket/clock.ts'
import type { Ticket, TicketEvent } from '../../shared/domain/ticket/ticket.ts'
import { isOpen } from '../../shared/domain/ticket/transitions.ts'
import { nameOf, placeNames } from '../directory/places.ts'
import type { Directory } from '../directory/ports.ts'
import { profileOf, type Rules } from '../kernel/ports.ts'
import { dueView, placeView } from '../kernel/views.ts'

const lastEvent = (ticket: Ticket, ...commands: TicketEvent['command'][]): TicketEvent | undefined =>
  ticket.history.findLast((event) => commands.includes(event.command))

const present = <T extends object>(fields: T): { [K in keyof T]: Exclude<T[K], undefined> } =>
  Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined)) as never

/** A ticket as its citizen sees it: what was found, what is done, by when; no name of any handler. */
export function ticketProgress(ticket: Ticket, today: CivilDate, rules: Rules): TicketProgress {
  const profile = profileOf(rules, ticket.profile)
  const verified = lastEvent(ticket, 'verify-founded', 'verify-unfounded')
  const triaged = lastEvent(ticket, 'triage-rectify', 'triage-explain')
  const rectified = lastEvent(ticket, 'rectify')
  const answered = lastEvent(ticket, 'answer')
  const at = (event: TicketEvent | undefined) => event && civilTime(event.at)
  const clock = ticket.clock && runningClock(ticket, profile, rules.calendar)
  return present({
    number: ticket.number,
    state: ticket.state,
    openedAt: civilTime(ticket.openedAt),
    verifiedAt: at(verified),
    finding: ticket.finding,
    triagedAt: at(triaged),
    triage: ticket.triage,
    reason: triaged?.note.reason ?? triaged?.note.ruleCited,
    rectifiedAt: at(rectified),
    measures: rectified?.note.measures,
    answeredAt: at(answered),
    answer: answered?.note.answer,
    method: answered?.note.method,
    due: clock && dueView(clock, today, profile, rules, ticket.regions),
  }) as TicketProgress
}

/** Days before the due day from which a ticket is urgent. */
const SOON_DAYS = 2

/** One line of a work list. */
export async function ticketRow(ticket: Ticket, now: Instant, rules: Rules, directory: Directory): Promise<TicketRow> {
  const profile = profileOf(rules, ticket.profile)
  const reference = civilDate(ticket.answeredAt ?? now)
  const due = dueView(runningClock(ticket, profile, rules.calendar), reference, profile, rules, ticket.regions)
  return {
    id: ticket.id,
    number: ticket.number,
    version: ticket.version,
    origin: ticket.origin,
    state: ticket.state,
    ...(ticket.level ? { level: ticket.level, levelName: LEVEL_NAMES[ticket.level] } : {}),
    indicators: ticket.codes.map((code) => indicatorText(rules.dictionary, code)),
    taskName: ticket.taskName,
    regionName: await nameOf(directory, 'region', ticket.regions[0] ?? ''),
    ...(await placeNames(directory, ticket)),
    named: ticket.named,
    openedAt: civilTime(ticket.openedAt),
    ...(ticket.answeredAt === undefined ? {} : { answeredAt: civilTime(ticket.answeredAt) }),
    class: ticket.class,
    className: profile.ticketClasses.find((entry) => entry.id === ticket.class)?.name ?? '',
    due,
    urgency: !isOpen(ticket) || ticket.state === 'answered' ? 'done' : urgency(due.date, reference, due.left),
    rungs: ticket.rungs.map((id) => profile.ladder.find((rung) => rung.id === id)?.name ?? id),
  }
}

function urgency(due: CivilDate, today: CivilDate, left: number): TicketRow['urgency'] {
  if (due < today) return 'overdue'
  if (due === today) return 'today'
  return left <= SOON_DAYS ? 'soon' : 'later'
}

/** A ticket with its whole history, for those who handle or supervise it. Who rated is not in it. */
export async function ticketDetail(ticket: Ticket, now: Instant, rules: Rules, directory: Directory): Promise<TicketDetail> {
  const profile = profileOf(rules, ticket.profile)
  const rungName = (id: string | undefined) => profile.ladder.find((rung) => rung.id === id)?.name
  const history = ticket.history.map(async (event) => ({
    at: civilTime(event.at),
    command: event.command,
    by: event.by === 'system' ? '系统' : await nameOf(directory, 'staff', event.by),
    note: present({ ...event.note, rung: rungName(event.note.rung) }),
  }))
  return present({
    ticket: await ticketRow(ticket, now, rules, directory),
    projectNo: ticket.projectNo,
    servedAt: civilTime(ticket.servedAt),
    text: ticket.text,
    finding: ticket.finding,
    triage: ticket.triage,
    history: await Promise.all(history),
    place: placeView(rules, now),
  }) as TicketDetail
}

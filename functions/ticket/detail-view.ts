import type { TicketDetail } from '../../shared/contract/schemas/ticket.ts'
import { civilDate, civilTime, daysBetween } from '../../shared/domain/calendar/civil.ts'
import { numberOf } from '../../shared/domain/contact.ts'
import type { Approval } from '../../shared/domain/policy/profile.ts'
import { actsOf, approvalAwaited, type StaffAct } from '../../shared/domain/ticket/acts.ts'
import { extendableUntil } from '../../shared/domain/ticket/extending.ts'
import { without } from '../../shared/domain/ticket/handle.ts'
import { misses } from '../../shared/domain/ticket/handling.ts'
import type { Ticket, TicketEvent } from '../../shared/domain/ticket/ticket.ts'
import { nameOf } from '../directory/places.ts'
import { profileOf, type StaffIdentity } from '../kernel/ports.ts'
import { placeView } from '../kernel/views.ts'
import { candidatesOf } from './candidates.ts'
import { type HandlePorts, mayAllot, regimeOf } from './reach.ts'
import { ticketRow } from './views.ts'

/**
 * A ticket with its whole history, for one who handles or supervises it, with what he may do next. Who rated is not in it, nor
 * any number that could be called.
 */
export async function ticketDetail(ticket: Ticket, staff: StaffIdentity, ports: HandlePorts): Promise<TicketDetail> {
  const { rules, directory, clock } = ports
  const now = clock.now()
  const regime = regimeOf(ticket, rules)
  const may = actsOf(ticket, { by: staff.id, at: now }, staff.roles, regime).filter((act) => mayDo(act, ticket, staff))
  const candidates = may.includes('merge') ? await candidatesOf(ticket, staff, ports) : []
  return without({
    ticket: await ticketRow(ticket, now, rules, directory),
    projectNo: ticket.projectNo,
    hotline: ticket.hotline?.order,
    handedOver: ticket.hotline && handedOver(ticket.hotline),
    servedAt: civilTime(ticket.servedAt),
    text: ticket.text,
    finding: ticket.finding,
    triage: ticket.triage,
    acts: may.filter((act) => act !== 'merge' || candidates.length > 0),
    ...contactView(ticket, ports),
    proposal: proposalView(ticket, ports),
    extension: ticket.extension,
    extendableUntil: may.includes('ask-extension') ? extendableUntil(ticket, regime) : undefined,
    satisfaction: ticket.satisfaction,
    reopenedAt: ticket.reopenedAt === undefined ? undefined : civilTime(ticket.reopenedAt),
    tolerated: ticket.tolerated,
    merged: await Promise.all(ticket.merged.map((id) => within(id, ports))),
    into: ticket.into === undefined ? undefined : await other(ticket.into, ports),
    candidates: candidates.map(({ id, number, openedAt, state, text }) => ({
      id,
      number,
      openedAt: civilTime(openedAt),
      state,
      text,
    })),
    attachments: [...ticket.attachments],
    history: await Promise.all(ticket.history.map((event) => eventView(event, ticket, ports))),
    place: placeView(rules, now),
  }) as TicketDetail
}

/** Whose a case is, nobody says for his own unit's good. */
const mayDo = (act: StaffAct, ticket: Ticket, staff: StaffIdentity): boolean => {
  if (act === 'keep') return mayAllot(ticket, staff, ticket.org)
  return act !== 'reassign' || (staff.org !== ticket.org && mayAllot(ticket, staff, staff.org))
}

/** How long the hotline had it. */
const handedOver = ({ acceptedAt, receivedAt }: NonNullable<Ticket['hotline']>) => ({
  acceptedAt: civilTime(acceptedAt),
  receivedAt: civilTime(receivedAt),
  days: daysBetween(civilDate(acceptedAt), civilDate(receivedAt)),
})

async function within(id: string, { tickets }: HandlePorts) {
  const ticket = await tickets.get(id)
  return { id, number: ticket?.number ?? '—', text: ticket?.text ?? '' }
}

async function other(id: string, ports: HandlePorts) {
  const { number } = await within(id, ports)
  return { id, number }
}

/** Whom to call, and how often that was tried in vain. */
function contactView(ticket: Ticket, { rules }: HandlePorts) {
  const { times, minutesApart } = profileOf(rules, ticket.profile).procedure.callAttempts
  return {
    contact: ticket.contact && { masked: numberOf(ticket.contact)?.masked },
    contactedAt: ticket.contactedAt === undefined ? undefined : civilTime(ticket.contactedAt),
    callBack: ticket.callBack && { ...ticket.callBack, at: civilTime(ticket.callBack.at) },
    tries: { contact: misses(ticket, 'contact'), callBack: misses(ticket, 'miss-call'), enough: times, minutesApart },
  }
}

function proposalView(ticket: Ticket, { rules }: HandlePorts) {
  const profile = profileOf(rules, ticket.profile)
  const { proposal } = ticket
  if (!proposal) return undefined
  const next = approvalAwaited(ticket, profile)
  const nameOfStep = (id: Approval['id']) => profile.procedure.approvals.find((step) => step.id === id)?.name ?? id
  return {
    triage: proposal.triage,
    className: profile.ticketClasses.find(({ id }) => id === proposal.class)?.name ?? '',
    approved: proposal.approved.map(nameOfStep),
    ...(next ? { next: next.name } : {}),
  }
}

const BY: Readonly<Record<string, string>> = { system: '系统', citizen: '群众', hotline: '12345 热线' }

async function eventView({ at, command, by, note }: TicketEvent, ticket: Ticket, ports: HandlePorts) {
  const { directory, rules } = ports
  const profile = profileOf(rules, ticket.profile)
  return {
    at: civilTime(at),
    command,
    by: BY[by] ?? (await nameOf(directory, 'staff', by)),
    note: without({
      ...note,
      org: note.org && (await nameOf(directory, 'org', note.org)),
      concerns: undefined,
      to: note.to && (await nameOf(directory, 'staff', note.to)),
      step: profile.procedure.approvals.find(({ id }) => id === note.step)?.name,
      rung: profile.ladder.find(({ id }) => id === note.rung)?.name,
      ticket: note.ticket && (await other(note.ticket, ports)).number,
      attachment: note.attachment?.name,
    }) as TicketDetail['history'][number]['note'],
  }
}

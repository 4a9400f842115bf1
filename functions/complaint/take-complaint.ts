import type { ComplaintView } from '../../shared/contract/schemas/complaint.ts'
import { civilDate, civilTime } from '../../shared/domain/calendar/civil.ts'
import { numberOf } from '../../shared/domain/contact.ts'
import { clockOf, ruleOfClass } from '../../shared/domain/ticket/clock.ts'
import { type CaseSubject, type Opening, openCase } from '../../shared/domain/ticket/open-case.ts'
import type { Ticket } from '../../shared/domain/ticket/ticket.ts'
import { placeNames } from '../directory/places.ts'
import type { Directory } from '../directory/ports.ts'
import type { EvaluationStore } from '../evaluation/ports.ts'
import { type Clock, type Keys, profileInForce, profileOf, type Rules, type Seal } from '../kernel/ports.ts'
import { dueView, placeView } from '../kernel/views.ts'
import type { TicketStore } from '../ticket/ports.ts'

export interface ComplaintPorts {
  readonly evaluations: EvaluationStore
  readonly tickets: Pick<TicketStore, 'add' | 'get'>
  readonly directory: Directory
  readonly rules: Rules
  readonly keys: Keys
  readonly seal: Seal
  readonly clock: Clock
}

/** A complaint that was taken. `fresh`: stored now; otherwise the same request was stored before, and this is it again. */
export interface Taken {
  readonly fresh: boolean
  readonly ticket: Ticket
}

/** Id of the case of a complaint: the same for the same request of the same author, whenever it is sent again. */
export const complaintId = (author: string, requestKey: string, keys: Keys): string =>
  keys.hash('complaint', `${author}|${requestKey}`)

/**
 * What is said, by whom, and how he can be called; the rest follows from when and about what. `openedAt`: when it was
 * received, if that was not now.
 */
export type Words = Pick<Opening, 'text' | 'named' | 'by' | 'contact' | 'person' | 'hotline'> & Partial<Pick<Opening, 'openedAt'>>

/**
 * A complaint (投诉) becomes a case of its own with the unit that handled the service: the same clock, ladder and procedure as
 * a bad rating, and never counted as one (二(三)1). One conditional write; the same id again changes nothing.
 */
export async function takeComplaint(
  id: string,
  subject: CaseSubject,
  words: Words,
  requestKey: string,
  ports: ComplaintPorts,
): Promise<Taken> {
  const { rules, keys, clock, tickets } = ports
  const now = clock.now()
  const { openedAt = now } = words
  const profile = profileInForce(rules, subject.regions, civilDate(openedAt)) ?? rules.profile
  const receipt = keys.receipt(profile.receiptPrefix, openedAt, id, keys.hash('request', requestKey))
  const opening = { ...words, id, origin: 'complaint', receipt, openedAt } as const
  const ticket = openCase(subject, opening, profile, rules.calendar, now)
  if (await tickets.add(ticket)) return { fresh: true, ticket }
  return { fresh: false, ticket: (await tickets.get(id)) ?? ticket }
}

/** What the one who complained keeps, with the legal limit as if it began today. */
export async function complaintView(
  ticket: Ticket,
  { rules, directory, clock }: Pick<ComplaintPorts, 'rules' | 'directory' | 'clock'>,
): Promise<ComplaintView> {
  const now = clock.now()
  const today = civilDate(now)
  const profile = profileOf(rules, ticket.profile)
  const left = numberOf(ticket.contact)
  const promised = ticket.clock ?? clockOf(ruleOfClass(profile, ticket.class), today, profile, rules.calendar, ticket.regions)
  return {
    receipt: ticket.receipt,
    number: ticket.number,
    at: civilTime(ticket.openedAt),
    text: ticket.text,
    taskName: ticket.taskName,
    ...(await placeNames(directory, ticket)),
    ...(left ? { contact: left.masked } : {}),
    promise: dueView(promised, today, profile, rules, ticket.regions),
    place: placeView(rules, now),
  }
}

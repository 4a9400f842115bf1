import * as z from 'zod/mini'
import { civilDate, monthOf } from '../../../shared/domain/calendar/civil.ts'
import type { Ticket, TicketNote } from '../../../shared/domain/ticket/ticket.ts'
import { isOpen, TICKET_STATES, TICKET_TRANSITIONS, type TicketCommand } from '../../../shared/domain/ticket/transitions.ts'
import { dayOf, dueKey } from './due-key.ts'
import type { Attributes } from './expression.ts'

/** Attributes of a ticket that expressions name: its own and the keys of its indexes. */
export type TicketAttribute = keyof Ticket | 'workOrg' | 'openRegion' | 'listKey' | 'unitKey' | 'dueKey'

const level = z.union([z.literal(5), z.literal(4), z.literal(3), z.literal(2), z.literal(1)])
const rung = z.enum(['remind', 'handler', 'lead', 'bureau', 'supervision'])
const finding = z.enum(['founded', 'partly', 'unfounded', 'unverifiable'])
const triage = z.enum(['immediate', 'planned', 'explain'])
const satisfaction = z.enum(['satisfied', 'fair', 'unsatisfied'])
const approval = z.enum(['preliminary', 'proposal', 'instruction'])
const ticketClass = z.enum(['standard', 'general', 'complex'])
const text = z.optional(z.string())
const attachment = z.object({
  id: z.string(),
  name: z.string(),
  type: z.enum(['image/jpeg', 'image/png', 'image/webp']),
  bytes: z.number(),
  hash: z.string(),
})

const clock = z.object({
  rule: z.string(),
  from: z.string(),
  due: z.string(),
  provisional: z.boolean(),
  calendar: z.string(),
  legalDue: text,
})

const note: z.ZodMiniType<TicketNote> = z.object({
  finding: z.optional(finding),
  grounds: text,
  triage: z.optional(triage),
  reason: text,
  measures: text,
  plannedFor: text,
  responsible: text,
  ruleCited: text,
  answer: text,
  method: z.optional(z.enum(['mini-program', 'sms', 'phone', 'visit'])),
  reached: z.optional(z.boolean()),
  placed: z.optional(z.boolean()),
  words: text,
  satisfaction: z.optional(satisfaction),
  org: text,
  step: z.optional(approval),
  until: text,
  was: text,
  rule: text,
  calendar: text,
  ticket: text,
  rung: z.optional(rung),
  to: text,
  concerns: text,
  attachment: z.optional(attachment),
  review: text,
})

const commands = Object.keys(TICKET_TRANSITIONS) as TicketCommand[]

const ticketSchema: z.ZodMiniType<Ticket> = z.object({
  id: z.string(),
  origin: z._default(z.enum(['rating', 'complaint', 'finding']), 'rating'),
  number: z.string(),
  state: z.enum(TICKET_STATES),
  version: z.number(),
  profile: z.string(),
  projectNo: z.string(),
  taskCode: z.string(),
  taskName: z.string(),
  regions: z.array(z.string()),
  org: z.string(),
  servedBy: text,
  handledIn: z.optional(z.array(z.string())),
  hall: z.string(),
  window: z.string(),
  staff: z.string(),
  concerns: text,
  servedAt: z.number(),
  receipt: z.string(),
  level: z.optional(level),
  codes: z.array(z.string()),
  dictionary: z.string(),
  text: z.string(),
  named: z.boolean(),
  contact: z.optional(z.union([z.object({ sealed: z.string(), masked: z.string() }), z.object({ forgottenAt: z.number() })])),
  assignee: text,
  attachments: z._default(z.array(attachment), []),
  person: text,
  openedAt: z.number(),
  class: ticketClass,
  finding: z.optional(finding),
  triage: z.optional(triage),
  clock: z.optional(clock),
  proposal: z.optional(z.object({ triage, class: ticketClass, approved: z.array(approval) })),
  extension: z.optional(z.object({ until: z.string(), reason: z.string() })),
  extensions: z._default(z.number(), 0),
  hotline: z.optional(
    z.object({
      ...{ application: z.string(), order: z.string(), said: z.string() },
      ...{ acceptedAt: z.number(), receivedAt: z.number() },
    }),
  ),
  contactedAt: z.optional(z.number()),
  rungs: z.array(rung),
  answeredAt: z.optional(z.number()),
  callBack: z.optional(z.object({ outcome: z.enum(['reached', 'unreachable', 'anonymous']), at: z.number() })),
  satisfaction: z.optional(satisfaction),
  reopenedAt: z.optional(z.number()),
  rounds: z.optional(
    z.array(z.object({ endedAt: z.number(), clock: z.optional(clock), satisfaction: z.optional(satisfaction) })),
  ),
  tolerated: z.optional(z.boolean()),
  merged: z._default(z.array(z.string()), []),
  into: text,
  wakeOn: text,
  history: z.array(z.object({ at: z.number(), command: z.enum(['open', ...commands]), by: z.string(), note })),
})

/** Key of the list of tickets opened in a month, under the region of a profile or with a unit. */
export const listKey = (place: string, month: string): string => `${place}#${month}`

/** A ticket as it is stored. It is in the work lists only while it is open, and in the due index only while it must wake. */
export function ticketItem({ wakeOn, ...ticket }: Ticket): Attributes {
  const top = ticket.regions.at(-1) ?? ''
  const open = isOpen(ticket)
  return {
    ...ticket,
    workOrg: open && ticket.org !== '' ? ticket.org : undefined,
    openRegion: open && top !== '' ? top : undefined,
    listKey: listKey(top, monthOf(civilDate(ticket.openedAt))),
    unitKey: listKey(ticket.org, monthOf(civilDate(ticket.openedAt))),
    dueKey: dueKey(wakeOn, ticket.id),
  }
}

/** The ticket in a stored item or stream image. Throws when it is none. */
export const readTicket = (item: Attributes): Ticket => {
  const wakeOn = dayOf(item.dueKey as string | undefined)
  return ticketSchema.parse({ ...item, ...(wakeOn ? { wakeOn } : {}) })
}

import * as z from 'zod/mini'
import { civilDate, monthOf } from '../../../shared/domain/calendar/civil.ts'
import type { Ticket, TicketNote } from '../../../shared/domain/ticket/ticket.ts'
import { dayOf, dueKey } from './due-key.ts'
import type { Attributes } from './expression.ts'

/** Attributes of a ticket that expressions name: its own and the keys of its indexes. */
export type TicketAttribute = keyof Ticket | 'workOrg' | 'openRegion' | 'listKey' | 'dueKey'

const level = z.union([z.literal(5), z.literal(4), z.literal(3), z.literal(2), z.literal(1)])
const rung = z.enum(['remind', 'handler', 'lead', 'bureau', 'supervision'])
const finding = z.enum(['founded', 'partly', 'unfounded', 'unverifiable'])
const triage = z.enum(['immediate', 'planned', 'explain'])
const text = z.optional(z.string())

const note: z.ZodMiniType<TicketNote> = z.object({
  finding: z.optional(finding),
  grounds: text,
  triage: z.optional(triage),
  reason: text,
  measures: text,
  plannedFor: text,
  ruleCited: text,
  answer: text,
  method: z.optional(z.enum(['mini-program', 'sms', 'phone', 'visit'])),
  rung: z.optional(rung),
})

const commands = [
  'verify-founded',
  'verify-unfounded',
  'triage-rectify',
  'triage-explain',
  'rectify',
  'answer',
  'escalate',
] as const

const ticketSchema: z.ZodMiniType<Ticket> = z.object({
  id: z.string(),
  number: z.string(),
  state: z.enum(['received', 'verified', 'rectifying', 'answering', 'answered']),
  version: z.number(),
  profile: z.string(),
  projectNo: z.string(),
  taskCode: z.string(),
  taskName: z.string(),
  regions: z.array(z.string()),
  org: z.string(),
  hall: z.string(),
  window: z.string(),
  staff: z.string(),
  servedAt: z.number(),
  receipt: z.string(),
  level,
  codes: z.array(z.string()),
  dictionary: z.string(),
  text: z.string(),
  named: z.boolean(),
  openedAt: z.number(),
  class: z.enum(['standard', 'general', 'complex']),
  finding: z.optional(finding),
  triage: z.optional(triage),
  clock: z.optional(
    z.object({ rule: z.string(), from: z.string(), due: z.string(), provisional: z.boolean(), calendar: z.string() }),
  ),
  rungs: z.array(rung),
  answeredAt: z.optional(z.number()),
  wakeOn: text,
  history: z.array(z.object({ at: z.number(), command: z.enum(['open', ...commands]), by: z.string(), note })),
})

/** Key of the list of tickets opened in a month under the region of a profile. */
export const listKey = (region: string, month: string): string => `${region}#${month}`

/** A ticket as it is stored. It is in the work lists only while it is open, and in the due index only while it must wake. */
export function ticketItem({ wakeOn, ...ticket }: Ticket): Attributes {
  const top = ticket.regions.at(-1) ?? ''
  const open = ticket.state !== 'answered'
  return {
    ...ticket,
    workOrg: open && ticket.org !== '' ? ticket.org : undefined,
    openRegion: open && top !== '' ? top : undefined,
    listKey: listKey(top, monthOf(civilDate(ticket.openedAt))),
    dueKey: dueKey(wakeOn, ticket.id),
  }
}

/** The ticket in a stored item or stream image. Throws when it is none. */
export const readTicket = (item: Attributes): Ticket => {
  const wakeOn = dayOf(item.dueKey as string | undefined)
  return ticketSchema.parse({ ...item, ...(wakeOn ? { wakeOn } : {}) })
}

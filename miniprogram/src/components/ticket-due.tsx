import type { TicketRow } from '@shared/contract/schemas/ticket.ts'
import { texts } from '@/texts/ticket'
import { DueBadge } from './due-badge'
import { Tag } from './tag'

const CALLS = ['first-contact', 'call-back']

/** Whether what is awaited is a call or what it is made for, before the legal clock has begun or after the answer. */
export const awaitsCall = ({ due, state }: Pick<TicketRow, 'due' | 'state'>): boolean =>
  CALLS.includes(due.rule) || (due.rule === 'verification' && state === 'received')

/** How it ended: not at all here, or with an answer in time, within the time granted, or late. */
function Ended({ ticket: { state, due, answeredAt, legalDue } }: { readonly ticket: TicketRow }) {
  const ended = texts.ended[state]
  if (ended || !answeredAt) return <Tag>{ended ?? texts.states[state]}</Tag>
  if (due.left < 0) return <Tag tone="danger">{texts.answeredLate}</Tag>
  const extended = legalDue !== undefined && answeredAt.slice(0, 10) > legalDue
  return <Tag tone={extended ? 'warn' : 'calm'}>{extended ? texts.answeredExtended : texts.answeredInTime}</Tag>
}

/** What the clock of a ticket asks for, in words: days left of the legal limit, a call, or how it ended. */
export function TicketDue({ ticket }: { readonly ticket: TicketRow }) {
  const { due, urgency } = ticket
  if (urgency === 'done') return <Ended ticket={ticket} />
  if (!awaitsCall(ticket)) return <DueBadge due={due} />
  return <Tag tone={due.left < 0 ? 'danger' : 'accent'}>{texts.contactText(due)}</Tag>
}

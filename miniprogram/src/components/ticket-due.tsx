import type { TicketRow } from '@shared/contract/schemas/ticket.ts'
import { texts } from '@/texts/ticket'
import { DueBadge } from './due-badge'
import { Tag } from './tag'

/** Whether the clock that runs is first contact, before the legal one has begun. */
export const beforeClock = ({ due }: Pick<TicketRow, 'due'>): boolean => due.rule === 'first-contact'

/** What the clock of a ticket asks for, in words: days left of the legal limit, first contact, or how it was answered. */
export function TicketDue({ ticket }: { readonly ticket: TicketRow }) {
  const { due, urgency } = ticket
  if (urgency === 'done')
    return <Tag tone={due.left < 0 ? 'danger' : 'calm'}>{due.left < 0 ? texts.answeredLate : texts.answeredInTime}</Tag>
  if (!beforeClock(ticket)) return <DueBadge due={due} />
  return <Tag tone={due.left < 0 ? 'danger' : 'accent'}>{texts.contactText(due)}</Tag>
}

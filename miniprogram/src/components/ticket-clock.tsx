import type { TicketRow } from '@shared/contract/schemas/ticket.ts'
import { Box } from '@/elements'
import { dueDayText, limitText } from '@/texts/due'
import { texts as handling } from '@/texts/handling'
import { texts } from '@/texts/ticket'
import { DueCard } from './due-card'
import { awaitsCall, TicketDue } from './ticket-due'

/** The clock of a ticket: what is left and the last day; a call that comes first, with the legal day below; or how it ended. */
export function TicketClock({ ticket }: { readonly ticket: TicketRow }) {
  const { due, legal, urgency, legalDue } = ticket
  const call = urgency !== 'done' && awaitsCall(ticket)
  const granted = legalDue ? <Box className="cap">{handling.extended(legalDue)}</Box> : null
  if (!call && urgency !== 'done') {
    return (
      <>
        <DueCard due={due} />
        {granted}
      </>
    )
  }
  const limit = due.rule === 'call-back' ? texts.callBackLimit : texts.contactLimit
  return (
    <Box as="section" label={texts.clock} className="card stack-like">
      <Box>
        <TicketDue ticket={ticket} />
      </Box>
      <Box className="h3 num">{texts.before(dueDayText(due))}</Box>
      <Box className="meta">{call ? limit(due.amount, due.unit) : limitText(due)}</Box>
      {legal && due.rule === 'first-contact' ? (
        <Box className="cap num">{texts.legal(dueDayText(legal), limitText(legal))}</Box>
      ) : null}
      {call && !legal ? <Box className="cap">{texts.legalLater}</Box> : null}
      {granted}
    </Box>
  )
}

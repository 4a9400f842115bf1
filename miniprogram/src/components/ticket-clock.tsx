import type { TicketRow } from '@shared/contract/schemas/ticket.ts'
import { Box } from '@/elements'
import { dueDayText, limitText } from '@/texts/due'
import { texts } from '@/texts/ticket'
import { DueCard } from './due-card'
import { beforeClock, TicketDue } from './ticket-due'

/** The clock of a ticket: what is left and the last day, first contact before that, or how it was answered. */
export function TicketClock({ ticket }: { readonly ticket: TicketRow }) {
  const { due, urgency } = ticket
  const first = beforeClock(ticket)
  if (!first && urgency !== 'done') return <DueCard due={due} />
  return (
    <Box as="section" label={texts.clock} className="card stack-like">
      <Box>
        <TicketDue ticket={ticket} />
      </Box>
      <Box className="h3 num">{texts.before(dueDayText(due))}</Box>
      <Box className="meta">{first ? texts.contactLimit(due.amount, due.unit) : limitText(due)}</Box>
      {first ? <Box className="cap">{texts.legalLater}</Box> : null}
    </Box>
  )
}

import type { TicketDetail } from '@shared/contract/schemas/ticket.ts'
import { useState } from 'react'
import { CallBox } from '@/components/call-box'
import { DecisionBox } from '@/components/decision-box'
import { EvidenceBox } from '@/components/evidence-box'
import { Loaded } from '@/components/loaded'
import { Note } from '@/components/note'
import { TicketView } from '@/components/ticket-view'
import { Box } from '@/elements'
import { toTop } from '@/platform/scroll'
import { useWide } from '@/platform/use-wide'
import { useCall } from '@/services/use-call'
import { texts as handling } from '@/texts/handling'
import { texts } from '@/texts/staff'
import { ActBar, ActDesk } from './act-bar'
import { actsOf } from './act-forms'
import { AppealBox } from './appeal-box'
import styles from './ticket.module.scss'

/** What the last step has led to. */
function recordedText({ ticket, into }: TicketDetail, next: boolean): string {
  if (into) return `${handling.gone}：${into.number}。`
  if (ticket.state === 'closed') return `${handling.finished}。${handling.finishedText}`
  return next ? texts.recorded : texts.recordedOnly
}

/** A ticket with what its handler may do next. */
export function Handling({ id }: { readonly id: string }) {
  const ticket = useCall('openTicket', { id })
  const [recorded, setRecorded] = useState(false)
  const wide = useWide()
  const take = (detail: TicketDetail) => {
    ticket.put(detail)
    setRecorded(true)
    toTop()
  }
  return (
    <Loaded of={ticket} rows={[2, 2, 3, 5]}>
      {(detail) => {
        const acts = actsOf(detail)
        const props = { detail, onDone: take, onRefresh: ticket.reload }
        // A picture that is added, and a call, leave alone what is being written.
        const calls = detail.history.filter(({ command }) => command === 'call').length
        const key = detail.ticket.version - detail.attachments.length - calls
        return (
          <>
            <Box live="polite" className={recorded ? undefined : styles.silent}>
              {recorded ? <Note>{recordedText(detail, acts.length > 0)}</Note> : null}
            </Box>
            <TicketView detail={detail}>
              <DecisionBox key={`decision-${key}`} seat="lead" {...props} />
              <CallBox detail={detail} onChange={ticket.reload} />
              {wide ? <ActDesk key={key} acts={acts} {...props} /> : null}
              <EvidenceBox mayAttach detail={detail} onChange={ticket.reload} />
              <AppealBox key={`appeal-${key}`} ticket={id} />
            </TicketView>
            {wide ? null : <ActBar key={key} acts={acts} {...props} />}
          </>
        )
      }}
    </Loaded>
  )
}

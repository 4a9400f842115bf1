import type { TicketDetail } from '@shared/contract/schemas/ticket.ts'
import { useState } from 'react'
import { DecisionBox } from '@/components/decision-box'
import { Loaded } from '@/components/loaded'
import { Note } from '@/components/note'
import { TicketView } from '@/components/ticket-view'
import { Box } from '@/elements'
import { toTop } from '@/platform/scroll'
import { useCall } from '@/services/use-call'
import { texts } from '@/texts/staff'
import { AnswerForm } from './answer-form'
import { RectifyForm } from './rectify-form'
import styles from './ticket.module.scss'
import { TriageForm } from './triage-form'
import type { FormProps } from './use-act'
import { VerifyForm } from './verify-form'

const FORMS: Partial<Record<TicketDetail['ticket']['state'], (props: FormProps) => JSX.Element>> = {
  received: VerifyForm,
  verified: TriageForm,
  rectifying: RectifyForm,
  answering: AnswerForm,
}

/** A ticket with the form of its next step. */
export function Handling({ id }: { readonly id: string }) {
  const ticket = useCall('openTicket', { id })
  const [recorded, setRecorded] = useState(false)
  const take = (detail: TicketDetail) => {
    ticket.put(detail)
    setRecorded(true)
    toTop()
  }
  return (
    <Loaded of={ticket} rows={[2, 2, 3, 5]}>
      {(detail) => {
        const Form = FORMS[detail.ticket.state]
        return (
          <>
            <Box live="polite" className={recorded ? undefined : styles.silent}>
              {recorded ? <Note>{Form ? texts.recorded : `${texts.closed}。${texts.closedText}`}</Note> : null}
            </Box>
            <TicketView detail={detail}>
              <DecisionBox key={detail.ticket.version} seat="lead" detail={detail} onDone={take} onRefresh={ticket.reload} />
              {Form ? <Form key={detail.ticket.version} detail={detail} onDone={take} onRefresh={ticket.reload} /> : null}
            </TicketView>
          </>
        )
      }}
    </Loaded>
  )
}

import type { TicketDetail } from '@shared/contract/schemas/ticket.ts'
import { useState } from 'react'
import { Loaded } from '@/components/loaded'
import { Note } from '@/components/note'
import { TicketView } from '@/components/ticket-view'
import { Box } from '@/elements'
import { useCall } from '@/services/use-call'
import { texts } from '@/texts/staff'
import { AnswerForm } from './answer-form'
import { RectifyForm } from './rectify-form'
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
  }
  return (
    <Loaded of={ticket} rows={[2, 2, 3, 5]}>
      {(detail) => {
        const Form = FORMS[detail.ticket.state]
        return (
          <TicketView detail={detail}>
            <Box live="polite">
              {recorded ? <Note>{Form ? texts.recorded : `${texts.closed}。${texts.closedText}`}</Note> : null}
            </Box>
            {Form ? <Form key={detail.ticket.version} detail={detail} onDone={take} onRefresh={ticket.reload} /> : null}
          </TicketView>
        )
      }}
    </Loaded>
  )
}

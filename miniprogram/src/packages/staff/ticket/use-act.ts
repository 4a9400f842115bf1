import type { Input, RouteName } from '@shared/contract/routes.ts'
import type { TicketDetail } from '@shared/contract/schemas/ticket.ts'
import { useState } from 'react'
import { type ClientRefusal, call } from '@/services/client'
import { texts } from '@/texts/staff'

export interface FormProps {
  readonly detail: TicketDetail
  readonly onDone: (detail: TicketDetail) => void
  readonly onRefresh: () => void
  /** In a layer that has the title already. */
  readonly bare?: boolean
}

type Act = Extract<
  RouteName,
  | 'contactCitizen'
  | 'disputeTicket'
  | 'verifyTicket'
  | 'triageTicket'
  | 'askExtension'
  | 'rectifyTicket'
  | 'answerTicket'
  | 'callBack'
  | 'closeAnonymous'
  | 'mergeTicket'
>
type Said<N extends Act> = Omit<Input<N>, 'id' | 'version'>

/** Somebody else was faster: the page must be read anew. */
const CHANGED = 'E3009'

/** Sends one step of a ticket and keeps what came of it. */
export function useAct<N extends Act>(name: N, { detail, onDone }: FormProps) {
  const [sending, setSending] = useState(false)
  const [refusal, setRefusal] = useState<ClientRefusal | null>(null)
  const send = async (said: Said<N>) => {
    if (sending) return
    setSending(true)
    const { id, version } = detail.ticket
    const answer = await call(name, { ...said, id, version } as unknown as Input<N>)
    setSending(false)
    setRefusal(answer.ok ? null : answer.refusal)
    if (answer.ok) onDone(answer.value as TicketDetail)
  }
  const changed = refusal?.code === CHANGED
  const failure = refusal && !changed ? { title: texts.failureTitle, text: `${refusal.message}${texts.failureKept}` } : null
  return { send, sending, changed, failure, errorOf: (field: string) => errorOf(refusal, field) }
}

interface Details {
  readonly field?: string
  readonly fields?: readonly { readonly field: string; readonly message: string }[]
}

/** What a refusal says of one field. */
function errorOf(refusal: ClientRefusal | null, field: string): string | null {
  const details = refusal?.details as Details | undefined
  if (!refusal || !details) return null
  return details.fields?.find((wrong) => wrong.field === field)?.message ?? (details.field === field ? refusal.message : null)
}

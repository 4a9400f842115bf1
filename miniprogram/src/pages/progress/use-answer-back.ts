import type { Input } from '@shared/contract/routes.ts'
import type { ProgressView } from '@shared/contract/schemas/progress.ts'
import { useState } from 'react'
import { type ClientRefusal, call } from '@/services/client'
import { texts } from '@/texts/progress'
import { texts as rate } from '@/texts/rate'

type Holder = Input<'progress'>
type Act = 'rateAnswer' | 'reopenTicket' | 'disputeVerification' | 'objectToReview'

/** What the holder of a receipt says of the answer, and the bar that sends it. What he wrote stays through every failure. */
export function useAnswerBack({ rating, complaint, service }: ProgressView, onSaid: (progress: ProgressView) => void) {
  const [sending, setSending] = useState(false)
  const [refusal, setRefusal] = useState<ClientRefusal | null>(null)
  const holder: Holder = { receipt: rating?.receipt ?? complaint?.receipt ?? '', ...(service ? { service } : {}) }

  const say = async <N extends Act>(act: N, said: Omit<Input<N>, keyof Holder>) => {
    if (sending) return
    setSending(true)
    const answer = await call(act, { ...holder, ...said } as Input<N>)
    setSending(false)
    setRefusal(answer.ok ? null : answer.refusal)
    if (answer.ok) onSaid(answer.value as ProgressView)
  }

  const bar = (missing: string | null, submit: string) => {
    const failed = refusal !== null && !sending
    const why = refusal?.offline ? rate.failureText : (refusal?.message ?? '')
    return {
      text: sending ? texts.sending : (missing ?? submit),
      ready: missing === null && !sending,
      failure: failed ? { title: rate.failureTitle, text: why } : null,
    }
  }
  return { say, bar }
}

import type { Input, Output } from '@shared/contract/routes.ts'
import type { ReviewDetail } from '@shared/contract/schemas/review.ts'
import { useState } from 'react'
import { type ClientRefusal, call } from '@/services/client'

type Route = 'giveOpinion' | 'settleReview' | 'ruleObjection'

/** Sends one decision on a review as it was seen, and keeps why it failed. */
export function useDecide<N extends Route>(route: N, { review }: ReviewDetail, onDone: (detail: ReviewDetail) => void) {
  const [sending, setSending] = useState(false)
  const [refusal, setRefusal] = useState<ClientRefusal | null>(null)
  const send = async (said: Omit<Input<N>, 'id' | 'version'>) => {
    if (sending) return
    setSending(true)
    const answer = await call(route, { ...said, id: review.id, version: review.version } as unknown as Input<N>)
    setSending(false)
    setRefusal(answer.ok ? null : answer.refusal)
    if (answer.ok) onDone(answer.value as Output<Route>)
  }
  return { send, sending, refusal }
}

import type { Input, Output, RouteName } from '@shared/contract/routes.ts'
import type { CardView } from '@shared/contract/schemas/card.ts'
import { useState } from 'react'
import { type ClientRefusal, call } from '@/services/client'
import { texts } from '@/texts/cards'

export interface StepProps {
  readonly view: CardView
  readonly onDone: (view: CardView) => void
  readonly onRefresh: () => void
}

/** Sends one step of a card and keeps why it failed. */
export function useStep() {
  const [sending, setSending] = useState(false)
  const [refusal, setRefusal] = useState<ClientRefusal | null>(null)
  const send = async <N extends RouteName>(name: N, input: Input<N>): Promise<Output<N> | null> => {
    if (sending) return null
    setSending(true)
    const answer = await call(name, input)
    setSending(false)
    setRefusal(answer.ok ? null : answer.refusal)
    return answer.ok ? answer.value : null
  }
  const failure = refusal ? { title: texts.failureTitle, text: texts.failureText(refusal.message) } : null
  return { send, sending, failure }
}

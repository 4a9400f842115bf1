import type { Input, Output, RouteName } from '@shared/contract/routes.ts'
import { useState } from 'react'
import { type ClientRefusal, call } from './client'

/** Sends one thing after the other, never two at once, and keeps why the last one failed. */
export function useSend() {
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
  return { send, sending, refusal }
}

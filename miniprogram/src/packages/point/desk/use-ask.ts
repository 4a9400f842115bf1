import { useState } from 'react'
import { call } from '@/services/client'

/** Asking at a window and taking it back. */
export function useAsk(window: string, reload: () => void) {
  const [sending, setSending] = useState(false)
  const [failure, setFailure] = useState<string | null>(null)
  const run = async (work: () => Promise<{ ok: true } | { ok: false; refusal: { message: string } }>) => {
    setSending(true)
    const answer = await work()
    setSending(false)
    setFailure(answer.ok ? null : answer.refusal.message)
    reload()
  }
  return {
    sending,
    failure,
    ask: (service?: string) => void run(() => call('askRating', { window, ...(service ? { service } : {}) })),
    cancel: (id: string) => void run(() => call('cancelRequest', { id, window })),
  }
}

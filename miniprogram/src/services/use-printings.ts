import type { Input } from '@shared/contract/routes.ts'
import { useState } from 'react'
import { type ClientRefusal, call } from './client'
import { useCall } from './use-call'
import { useWhileBusy } from './use-while-busy'

/** The print jobs with their progress, looked at again while one is under way; and asking for another. Not `on`: nothing is loaded. */
export function usePrintings(on = true) {
  const list = useCall('printings', on ? {} : null)
  const [asking, setAsking] = useState(false)
  const [refusal, setRefusal] = useState<ClientRefusal | null>(null)
  useWhileBusy(list, list.value?.printings.some(({ state }) => state === 'queued' || state === 'running') ?? false)

  const ask = async (what: Input<'requestPrinting'>) => {
    if (asking) return
    setAsking(true)
    const answer = await call('requestPrinting', what)
    setAsking(false)
    setRefusal(answer.ok ? null : answer.refusal)
    if (answer.ok) list.reload()
  }
  return { list, ask, asking, refusal }
}

export type Printings = ReturnType<typeof usePrintings>

import { useState } from 'react'
import { type ClientRefusal, call } from '@/services/client'
import { useCall } from '@/services/use-call'
import { useWhileBusy } from '@/services/use-while-busy'

interface Asked {
  readonly region?: string
  readonly month?: string
}

/** The reports with their progress, looked at again while one is being made and the page is in front. */
export function useExports() {
  const list = useCall('exports', {})
  const [asking, setAsking] = useState(false)
  const [refusal, setRefusal] = useState<ClientRefusal | null>(null)
  const { value, reload } = list
  const busy = value?.exports.some(({ state }) => state === 'queued' || state === 'running') ?? false
  useWhileBusy(list, busy)

  const ask = async (asked: Asked) => {
    if (asking) return
    setAsking(true)
    const answer = await call('requestExport', asked)
    setAsking(false)
    setRefusal(answer.ok ? null : answer.refusal)
    if (answer.ok) reload()
  }
  return { list, ask, asking, refusal }
}

export type Exports = ReturnType<typeof useExports>

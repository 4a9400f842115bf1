import { useEffect, useState } from 'react'
import { type ClientRefusal, call } from '@/services/client'
import { useCall } from '@/services/use-call'
import { useVisible } from '@/services/use-visible'

/** Milliseconds between two looks while something is being made. */
const PACE = 2000

/** The exchange files with their progress, looked at again while one is being made and the page is in front. */
export function useFiles() {
  const list = useCall('exchangeFiles', {})
  const visible = useVisible()
  const [asking, setAsking] = useState(false)
  const [refusal, setRefusal] = useState<ClientRefusal | null>(null)
  const { value, loading, reload } = list
  const busy = value?.files.some(({ state }) => state === 'queued' || state === 'running') ?? false

  useEffect(() => {
    if (!busy || !visible || loading) return
    const timer = setTimeout(reload, PACE)
    return () => clearTimeout(timer)
  }, [busy, visible, loading, reload])

  const ask = async (period: string) => {
    if (asking) return
    setAsking(true)
    const answer = await call('askExchangeFile', { period })
    setAsking(false)
    setRefusal(answer.ok ? null : answer.refusal)
    if (answer.ok) reload()
  }
  return { list, ask, asking, refusal }
}

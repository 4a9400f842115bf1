import type { ShownRequest } from '@shared/contract/schemas/device.ts'
import { useEffect, useRef, useState } from 'react'
import { anyToHandOver, callAsDevice, handOver } from '@/services/device'

const POLL_MS = 2_000

/** The request of the clerk, asked for every two seconds; asking records nothing. */
export function useRequest(active: boolean, onCut: (cut: boolean) => void): ShownRequest | null {
  const [request, setRequest] = useState<ShownRequest | null>(null)
  const cut = useRef(onCut)
  cut.current = onCut
  useEffect(() => {
    if (!active) return
    let alive = true
    let timer: ReturnType<typeof setTimeout>
    const ask = async () => {
      const answer = await callAsDevice('deviceRequest', {})
      if (!alive) return
      cut.current(!answer.ok && answer.code === 'OFFLINE')
      if (answer.ok) {
        setRequest((known) => (known?.id === answer.value.request?.id ? known : answer.value.request))
        if (anyToHandOver()) void handOver()
      }
      timer = setTimeout(() => void ask(), POLL_MS)
    }
    void ask()
    return () => {
      alive = false
      clearTimeout(timer)
    }
  }, [active])
  return request
}

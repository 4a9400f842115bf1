import { civilTime } from '@shared/domain/calendar/civil.ts'
import { useEffect, useState } from 'react'
import { serverNow } from '@/services/device'

const TICK_MS = 5_000

/** `yyyy-MM-dd HH:mm:ss` in Asia/Shanghai, a few seconds behind at most. */
export function useClock(): string {
  const [now, setNow] = useState(serverNow)
  useEffect(() => {
    const timer = setInterval(() => setNow(serverNow()), TICK_MS)
    return () => clearInterval(timer)
  }, [])
  return civilTime(now)
}

import type { SetupView } from '@shared/contract/schemas/device.ts'
import { useEffect, useState } from 'react'
import { keepForOffline } from '@/platform/kiosk'
import { callAsDevice, deviceSetup, deviceToken, handOver, recoverDraft, shelf } from '@/services/device'

const REPORT_MS = 60_000
const SETUP_MS = 10 * 60_000

export interface DeviceState {
  readonly paired: boolean
  readonly setup: SetupView | null
  /** The last call did not come back. */
  readonly cut: boolean
  readonly setCut: (cut: boolean) => void
}

/** What every kiosk does beside its screen: keeps its place in mind, says that it is alive, hands over what it keeps. */
export function useDevice(): DeviceState {
  const token = deviceToken.use()
  const setup = deviceSetup.use()
  const [cut, setCut] = useState(false)
  useEffect(recoverDraft, [])
  useEffect(() => {
    if (!token) return deviceSetup.drop()
    let alive = true
    const load = async () => {
      const answer = await callAsDevice('deviceSetup', {})
      if (!alive) return
      setCut(!answer.ok && answer.code === 'OFFLINE')
      if (answer.ok) deviceSetup.set(answer.value)
      if (answer.ok) void keepForOffline()
    }
    const report = async () => {
      const answer = await callAsDevice('reportDevice', { now: Date.now(), waiting: shelf.read().length })
      if (alive) setCut(!answer.ok && answer.code === 'OFFLINE')
      if (answer.ok) await handOver()
    }
    void load().then(report)
    const timers = [setInterval(() => void report(), REPORT_MS), setInterval(() => void load(), SETUP_MS)]
    return () => {
      alive = false
      timers.forEach(clearInterval)
    }
  }, [token])
  return { paired: token !== '', setup, cut, setCut }
}

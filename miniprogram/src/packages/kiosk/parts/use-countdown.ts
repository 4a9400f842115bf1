import { useEffect, useRef, useState } from 'react'

/** Seconds left of `seconds`; calls `over` once at none. Begins anew with another `of`. */
export function useCountdown(seconds: number, of: string, over: () => void): number {
  const [state, setState] = useState({ of, left: seconds })
  const end = useRef(over)
  end.current = over
  useEffect(() => {
    const until = Date.now() + seconds * 1_000
    const timer = setInterval(() => {
      const left = Math.max(0, Math.ceil((until - Date.now()) / 1_000))
      setState({ of, left })
      if (left > 0) return
      clearInterval(timer)
      end.current()
    }, 250)
    return () => clearInterval(timer)
  }, [seconds, of])
  return state.of === of ? state.left : seconds
}

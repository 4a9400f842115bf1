import { useEffect } from 'react'
import type { Loaded } from './use-call'
import { useVisible } from './use-visible'

/** Milliseconds between two looks while something is being made. */
const PACE = 2000

/** Looks again while something is being made and the page is in front. */
export function useWhileBusy({ loading, reload }: Pick<Loaded<unknown>, 'loading' | 'reload'>, busy: boolean): void {
  const visible = useVisible()
  useEffect(() => {
    if (!busy || !visible || loading) return
    const timer = setTimeout(reload, PACE)
    return () => clearTimeout(timer)
  }, [busy, visible, loading, reload])
}

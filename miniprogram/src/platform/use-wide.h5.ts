import { useSyncExternalStore } from 'react'

const query = window.matchMedia('(min-width: 900px)')
const listen = (changed: () => void) => {
  query.addEventListener('change', changed)
  return () => query.removeEventListener('change', changed)
}

/** Whether the screen is wide enough for tables and side lists (from 900). */
export const useWide = (): boolean => useSyncExternalStore(listen, () => query.matches)

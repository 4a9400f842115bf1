import { useSyncExternalStore } from 'react'
import { dropStored, readStored, writeStored } from '@/platform/storage'

/** One thing that this device keeps and pages follow. */
export interface Stored<T> {
  readonly get: () => T
  readonly set: (value: T) => void
  readonly drop: () => void
  readonly use: () => T
}

/** A kept value with what stands when nothing is kept. */
export function stored<T>(key: string, absent: T): Stored<T> {
  const listeners = new Set<() => void>()
  let value: T | undefined
  const get = () => {
    if (value === undefined) value = readStored<T>(key) ?? absent
    return value
  }
  const change = (next: T) => {
    value = next
    for (const listener of listeners) listener()
  }
  const listen = (listener: () => void) => {
    listeners.add(listener)
    return () => listeners.delete(listener)
  }
  return {
    get,
    set: (next) => {
      writeStored(key, next)
      change(next)
    },
    drop: () => {
      dropStored(key)
      change(absent)
    },
    use: () => useSyncExternalStore(listen, get, get),
  }
}

import type { Input, Output, RouteName } from '@shared/contract/routes.ts'
import { useCallback, useEffect, useRef, useState } from 'react'
import { type Answer, type ClientRefusal, call } from './client'

export interface Loaded<T> {
  /** The last value; stays on screen while a newer one loads. */
  readonly value: T | null
  readonly refusal: ClientRefusal | null
  readonly loading: boolean
  readonly reload: () => void
  /** Puts in a value that another call brought. */
  readonly put: (value: T) => void
}

/** Loads one operation when its input changes; an overtaken answer is thrown away. `null` as input loads nothing. */
export function useCall<N extends RouteName>(name: N, input: Input<N> | null): Loaded<Output<N>> {
  const [value, setValue] = useState<Output<N> | null>(null)
  const [refusal, setRefusal] = useState<ClientRefusal | null>(null)
  const [loading, setLoading] = useState(input !== null)
  const turn = useRef(0)
  const key = JSON.stringify(input)

  const load = useCallback(async () => {
    const wanted: Input<N> | null = JSON.parse(key)
    if (wanted === null) return
    const mine = ++turn.current
    setLoading(true)
    const answer: Answer<Output<N>> = await call(name, wanted)
    if (mine !== turn.current) return
    setLoading(false)
    setRefusal(answer.ok ? null : answer.refusal)
    if (answer.ok) setValue(answer.value)
  }, [name, key])

  useEffect(() => {
    void load()
    return () => {
      turn.current++
    }
  }, [load])

  return { value, refusal, loading, reload: () => void load(), put: setValue }
}

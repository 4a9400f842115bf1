export const FAULTS = ['slow', 'error', 'garbage', 'drop', 'lost'] as const
/**
 * `slow`: taken, but answered too late. `error`: HTTP 5xx. `garbage`: an answer nobody can read. `drop`: the connection
 * breaks before anything is taken. `lost`: taken, and the connection breaks before the answer.
 */
export type Fault = (typeof FAULTS)[number]

export interface FaultPlan {
  /** The same seed, the same faults in the same order. */
  readonly seed: number
  /** Share of the calls that go wrong, 0–1. */
  readonly share: number
  readonly kinds?: readonly Fault[]
}

/** A source of faults: asked once a call. */
export function faultSource({ seed, share, kinds = FAULTS }: FaultPlan): () => Fault | undefined {
  let state = (seed * 2_654_435_761 + 1) >>> 0
  const next = (): number => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0
    return (state >>> 8) / 2 ** 24
  }
  return () => {
    const [goesWrong, which] = [next() < share, next()]
    return goesWrong ? kinds[Math.floor(which * kinds.length)] : undefined
  }
}

/** Runs work on one key at a time, in the order it was asked for; different keys run side by side. */
export interface KeyLock {
  run<T>(key: string, work: () => Promise<T>): Promise<T>
}

export function keyLock(): KeyLock {
  const tails = new Map<string, Promise<unknown>>()
  return {
    run(key, work) {
      const turn = (tails.get(key) ?? Promise.resolve()).then(work, work)
      const tail = turn.catch(() => undefined)
      tails.set(key, tail)
      tail.then(() => {
        if (tails.get(key) === tail) tails.delete(key)
      })
      return turn
    },
  }
}

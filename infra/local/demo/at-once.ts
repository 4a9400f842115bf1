/** Does `work` for each, at most `limit` at a time. */
export async function atOnce<T>(list: readonly T[], limit: number, work: (one: T) => Promise<unknown>): Promise<void> {
  let next = 0
  const worker = async () => {
    while (next < list.length) {
      const one = list[next] as T
      next += 1
      await work(one)
    }
  }
  await Promise.all(Array.from({ length: Math.min(limit, list.length) }, worker))
}

/** Resolves when `holds` gives something; rejects after 10 seconds, naming what was waited for. */
export async function until<T>(what: string, holds: () => T | null | undefined | false): Promise<T> {
  const end = performance.now() + 10_000
  for (;;) {
    const value = holds()
    if (value) return value
    if (performance.now() > end) throw new Error(`never came: ${what}`)
    await new Promise((resolve) => setTimeout(resolve, 10))
  }
}

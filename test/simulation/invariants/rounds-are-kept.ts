import type { Invariant } from './index.ts'

/** What is done again, or whose finding is put right, keeps when it was answered, against which limit, and what was said of it. */
export const roundsAreKept: Invariant = {
  name: 'what a round was is kept',
  onTicket(_, before, after) {
    if (!before) return undefined
    const { command } = after.history.at(-1) ?? { command: '' }
    const [was, is] = [before.rounds ?? [], after.rounds ?? []]
    if (JSON.stringify(is.slice(0, was.length)) !== JSON.stringify(was)) return `${after.id} lost a round by ${command}`
    if (before.answeredAt === undefined || !(command === 'reopen' || command.startsWith('correct-'))) return undefined
    const { endedAt, clock, satisfaction } = is[was.length] ?? {}
    const kept = [endedAt, clock?.from, satisfaction].join()
    return kept === [before.answeredAt, before.clock?.from, before.satisfaction].join()
      ? undefined
      : `${after.id} was answered and has its round as ${kept}`
  },
}

import type { Invariant } from './index.ts'

/** Nobody gets the message of one event twice, whatever was lost, repeated or tried again. */
export const nobodyIsToldTwice: Invariant = {
  name: 'nobody is told twice of the same',
  drained({ messages }) {
    const seen = new Set<string>()
    for (const message of messages) {
      if (seen.has(message)) return `${message} was sent twice`
      seen.add(message)
    }
    return messages.length > 0 ? undefined : 'nobody was told of anything'
  },
}

import type { Invariant } from './index.ts'

/** Once the streams are drained: as many tickets as bad ratings, each with the unit that handled the service. */
export const oneTicketPerBadRating: Invariant = {
  name: 'bad rating ⇔ exactly one ticket',
  drained({ raw }) {
    const wanted = new Map<string, string>()
    for (const { rating, org } of raw.evaluations.items.values()) {
      if (rating && (rating.level === 1 || rating.level === 2)) wanted.set(rating.receipt, org)
    }
    const found = new Map<string, number>()
    for (const { receipt, org, id, origin, history } of raw.tickets.items.values()) {
      if (origin !== 'rating') continue
      found.set(receipt, (found.get(receipt) ?? 0) + 1)
      const sentOn = history.some(({ command }) => command === 'reassign')
      if (wanted.get(receipt) !== org && !sentOn) return `ticket ${id} is with ${org} but belongs to ${wanted.get(receipt)}`
    }
    for (const receipt of wanted.keys()) {
      if (found.get(receipt) !== 1) return `bad rating ${receipt} has ${found.get(receipt) ?? 0} tickets`
    }
    return undefined
  },
}

import type { ReviewStore } from '../../functions/review/ports.ts'
import { civilDate, monthOf } from '../../shared/domain/calendar/civil.ts'
import type { Review } from '../../shared/domain/review/review.ts'
import { isPending, reviewLegalFrom } from '../../shared/domain/review/transitions.ts'
import { type Changed, dueIds } from './items.ts'

/** Reviews in memory, with the same answers as the table. */
export function memoryReviews(changed: Changed<Review> = () => {}): ReviewStore & { readonly items: Map<string, Review> } {
  const items = new Map<string, Review>()
  const write = (review: Review) => {
    const before = items.get(review.id)
    items.set(review.id, review)
    changed(before, review)
  }
  const where = (test: (review: Review) => boolean) =>
    [...items.values()].filter(test).sort((a, b) => a.filedAt - b.filedAt || a.id.localeCompare(b.id))
  return {
    items,
    async add(review) {
      if (items.has(review.id)) return false
      write(review)
      return true
    },
    async get(id) {
      return items.get(id)
    },
    async save(review, command) {
      const standing = items.get(review.id)
      if (!standing || standing.version !== review.version - 1) return false
      if (!reviewLegalFrom(command).includes(standing.state)) return false
      write(review)
      return true
    },
    async ofTicket(ticket) {
      return where((review) => review.ticket === ticket)
    },
    async openUnder(region) {
      return where((review) => review.regions.at(-1) === region && isPending(review))
    },
    async filedIn(region, month) {
      return where((review) => review.regions.at(-1) === region && monthOf(civilDate(review.filedAt)) === month)
    },
    due: (day, shard) => dueIds(items, day, shard),
  }
}

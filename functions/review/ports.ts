import type { CivilDate } from '../../shared/domain/calendar/civil.ts'
import type { Review } from '../../shared/domain/review/review.ts'
import type { ReviewCommand } from '../../shared/domain/review/transitions.ts'

/** One review is one item with all that was said in it; every change is one conditional write. */
export interface ReviewStore {
  /** Puts a review that does not exist yet; false when it does. */
  add(review: Review): Promise<boolean>
  get(id: string): Promise<Review | undefined>
  /** Replaces version `review.version - 1`, in a state where `command` is legal; false when somebody was faster. */
  save(review: Review, command: ReviewCommand): Promise<boolean>
  /** All the reviews of a ticket, in the order in which they were filed. */
  ofTicket(ticket: string): Promise<Review[]>
  /** Reviews under the region of the profile that have not ended. */
  openUnder(region: string): Promise<Review[]>
  /** Reviews filed in a month under the region of the profile. */
  filedIn(region: string, month: string): Promise<Review[]>
  /** Ids of reviews to look at on a day, in one of the due shards. */
  due(day: CivilDate, shard: number): AsyncIterable<string>
}

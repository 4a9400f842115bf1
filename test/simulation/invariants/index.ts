import type { Service } from '../../../shared/domain/evaluation/service.ts'
import type { Review } from '../../../shared/domain/review/review.ts'
import type { Ticket } from '../../../shared/domain/ticket/ticket.ts'
import type { JobName } from '../plant.ts'
import type { World } from '../world.ts'
import { acknowledgedStays } from './acknowledged-stays.ts'
import { callBacksByTheProfile } from './call-backs-by-the-profile.ts'
import { closedHasAnAnswer } from './closed-has-an-answer.ts'
import { complexHasItsLedger } from './complex-has-its-ledger.ts'
import { countersAreARecount } from './counters-are-a-recount.ts'
import { deadlineIsRecomputed } from './deadline-is-recomputed.ts'
import { defaultInTime } from './default-in-time.ts'
import { defaultIsLawful } from './default-is-lawful.ts'
import { escalatedInTime } from './escalated-in-time.ts'
import { escalatedNeverEarly } from './escalated-never-early.ts'
import { mergedAreNotLost } from './merged-are-not-lost.ts'
import { nobodyComplains } from './nobody-complains.ts'
import { nobodyIsToldTwice } from './nobody-is-told-twice.ts'
import { nothingSealedForEver } from './nothing-sealed-for-ever.ts'
import { nothingWithoutAnOwner } from './nothing-without-an-owner.ts'
import { numbersAreForgotten } from './numbers-are-forgotten.ts'
import { oneEffectiveRating } from './one-effective-rating.ts'
import { oneTicketPerBadRating } from './one-ticket-per-bad-rating.ts'
import { ratedSeeNothingHidden } from './rated-see-nothing-hidden.ts'
import { receiptsAreUnique } from './receipts-are-unique.ts'
import { reviewsAreImpartial } from './reviews-are-impartial.ts'
import { reviewsClimb } from './reviews-climb.ts'
import { reviewsTakeEffect } from './reviews-take-effect.ts'
import { roundsAreKept } from './rounds-are-kept.ts'
import { ticketStepsAreLegal } from './ticket-steps-are-legal.ts'
import { timingsAddUp } from './timings-add-up.ts'

/** What was there before a job ran. */
export interface Before {
  readonly services: ReadonlyMap<string, Service>
  readonly tickets: ReadonlyMap<string, Ticket>
  readonly reviews: ReadonlyMap<string, Review>
}

/** Something that must hold whatever happens. Each check tells what is wrong, or nothing. */
export interface Invariant {
  readonly name: string
  readonly onService?: (world: World, before: Service | undefined, after: Service) => string | undefined
  readonly onTicket?: (world: World, before: Ticket | undefined, after: Ticket) => string | undefined
  readonly onReview?: (world: World, before: Review | undefined, after: Review) => string | undefined
  readonly daily?: (world: World) => string | undefined
  /** After a run of a job that came to its end. */
  readonly afterJob?: (world: World, job: JobName, before: Before) => string | undefined
  /** When all streams are drained. */
  readonly drained?: (world: World) => string | undefined
}

export const invariants: readonly Invariant[] = [
  acknowledgedStays,
  callBacksByTheProfile,
  closedHasAnAnswer,
  complexHasItsLedger,
  countersAreARecount,
  deadlineIsRecomputed,
  defaultInTime,
  defaultIsLawful,
  escalatedInTime,
  escalatedNeverEarly,
  mergedAreNotLost,
  nobodyComplains,
  nobodyIsToldTwice,
  nothingSealedForEver,
  nothingWithoutAnOwner,
  numbersAreForgotten,
  oneEffectiveRating,
  oneTicketPerBadRating,
  ratedSeeNothingHidden,
  receiptsAreUnique,
  reviewsAreImpartial,
  reviewsClimb,
  reviewsTakeEffect,
  roundsAreKept,
  ticketStepsAreLegal,
  timingsAddUp,
]

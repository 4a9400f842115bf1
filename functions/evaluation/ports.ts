import type { CivilDate, Instant } from '../../shared/domain/calendar/civil.ts'
import type { AddedRating, DefaultRating, Rating } from '../../shared/domain/evaluation/rating.ts'
import type { Invalidation, Service, Wording } from '../../shared/domain/evaluation/service.ts'

export type Added = { readonly added: true } | { readonly added: false; readonly standing: Service }
export type Submitted =
  | { readonly done: true; readonly service: Service }
  /** What stands instead; undefined when there is no such service. */
  | { readonly done: false; readonly standing: Service | undefined }

/** One service is one item; every change is one conditional write, legal in the states the transition table names. */
export interface EvaluationStore {
  /** Puts a service, or a window visit with its rating, that does not exist yet. */
  add(service: Service): Promise<Added>
  get(id: string): Promise<Service | undefined>
  /**
   * Records the rating if the state allows it, it is not made before the service, and `today` is within the ratable days.
   * One call when it succeeds. The day of the next look stays: the job sees what is left to do.
   */
  submit(id: string, rating: Rating, today: CivilDate, also?: Pick<Service, 'author'>): Promise<Submitted>
  /** Adds to the rating once, if the state allows it. Words that have not been checked take the place of an earlier check. */
  addRating(id: string, added: AddedRating, also?: Pick<Service, 'author'>): Promise<Submitted>
  /** Keeps what the check said of the words of `seen` and forgets their author; false when something was added since. */
  settleWording(seen: Service, wording: Wording): Promise<boolean>
  /** Marks the rating as found mistaken or malicious on review, once; it stays. False when there is none, or it is marked. */
  invalidate(id: string, invalidation: Invalidation): Promise<boolean>
  /** Marks the fault as tolerated (容错), once. False when there is no rating, or it is marked. */
  tolerate(id: string, at: Instant): Promise<boolean>
  /** Records the default if nobody was faster and the due date is still the one seen; `wakeOn`: when to look again. */
  applyDefault(id: string, rating: DefaultRating, seen: CivilDate, wakeOn?: CivilDate): Promise<boolean>
  /** Sets the default clock anew (a holiday notice arrived), unless the state has changed. */
  reschedule(id: string, clock: Pick<Service, 'defaultDue' | 'wakeOn' | 'calendar'>): Promise<void>
  /**
   * Takes off what is sealed of the applicant, and the look at it unless a default is still to come. False when the state
   * has changed, or nothing is sealed any more.
   */
  wipe(seen: Service): Promise<boolean>
  /** Takes the number off the rating with which it was left; false when there is none any more. */
  forgetContact(id: string): Promise<boolean>
  /** Puts the next look at a service off to a day, or calls it off; false when its state has changed since it was seen. */
  lookAgain(seen: Service, wakeOn: CivilDate | undefined): Promise<boolean>
  /** Ids of services to look at on a day, in one of the due shards. */
  due(day: CivilDate, shard: number): AsyncIterable<string>
  /** Services by their ids, in no order; those that do not exist are missing. */
  several(ids: readonly string[]): Promise<Service[]>
  /** The latest services of an applicant, newest first, at most `limit`. */
  ofApplicant(applicant: string, limit: number): Promise<Service[]>
}

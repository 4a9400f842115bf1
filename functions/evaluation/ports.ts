import type { CivilDate } from '../../shared/domain/calendar/civil.ts'
import type { DefaultRating, Rating } from '../../shared/domain/evaluation/rating.ts'
import type { Service } from '../../shared/domain/evaluation/service.ts'

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
  /** Records the rating if the state allows it and `today` is within the ratable days. One call when it succeeds. */
  submit(id: string, rating: Rating, today: CivilDate, also?: Pick<Service, 'author'>): Promise<Submitted>
  /** Records the default if nobody was faster and the due date is still the one seen. */
  applyDefault(id: string, rating: DefaultRating, seen: CivilDate): Promise<boolean>
  /** Sets the default clock anew (a holiday notice arrived), unless the state has changed. */
  reschedule(id: string, clock: Pick<Service, 'defaultDue' | 'wakeOn' | 'calendar'>): Promise<void>
  /** Ids of services to look at on a day, in one of the due shards. */
  due(day: CivilDate, shard: number): AsyncIterable<string>
  /** The latest services of an applicant, newest first, at most `limit`. */
  ofApplicant(applicant: string, limit: number): Promise<Service[]>
}

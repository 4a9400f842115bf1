import type { CivilDate } from '../../shared/domain/calendar/civil.ts'
import type { Dictionary } from '../../shared/domain/evaluation/indicators.ts'
import type { Level } from '../../shared/domain/evaluation/level.ts'
import type { SuperiorRecord, SuperiorStep } from '../../shared/domain/exchange/superior.ts'

/** What came of telling one step. */
export type Sent =
  /** The superior system has it: now, or already since an earlier try (重复即成功). */
  | { readonly acknowledged: true }
  | {
      readonly acknowledged: false
      /** `later`: trying again may help. `park`: a person has to look. */
      readonly next: 'later' | 'park'
      /** `unreachable` when it is the other side that is out of order; never personal, nor is the text. */
      readonly code: string
      readonly text: string
    }

export { UNREACHABLE } from '../delivery/deliver.ts'
/** The other side refuses a rating because it does not know the service. */
export const UNKNOWN_SERVICE = 'unknown-service'
/** The rating is older than its service: the other side would refuse it, and no time is ever shifted. */
export const BEFORE_SERVICE = 'before-service'

/** A rating as the superior system has it; one for each service, the added one (追加评价) is not listed. */
export interface SuperiorEntry {
  readonly projectNo: string
  readonly serviceNumber: number
  readonly level: Level
  readonly isDefault: boolean
  readonly effective: boolean
}

/** A version of the indicator dictionary (getnorm). A version without a name of its own is named by its content. */
export type DownloadedDictionary = Dictionary

/** The superior system did not answer a question; what was asked can be asked again. The message holds nothing personal. */
export class SuperiorUnavailable extends Error {
  override readonly name = 'SuperiorUnavailable'
}

/** The system of the superior government, through the form that the place's profile names. */
export interface SuperiorSystem {
  /** Tells one step of a service. Safe to repeat. Throws only for faults of our own. */
  send(step: SuperiorStep, record: SuperiorRecord): Promise<Sent>
  /** The ratings that it has with an `assessTime` on this civil day. Throws `SuperiorUnavailable`. */
  listDay(day: CivilDate): Promise<SuperiorEntry[]>
  /** The dictionary it holds now. Throws `SuperiorUnavailable`. */
  dictionary(): Promise<DownloadedDictionary>
}

import type { CivilDate, Instant } from '../calendar/civil.ts'
import type { AddedRating, DefaultRating, Rating } from './rating.ts'
import type { RatingState } from './transitions.ts'

/** Steps of a case at which a service is given, numbered by `serviceNumber` (咨询 … 签收). */
export const STAGES = ['咨询', '申报', '补正', '缴费', '办结', '签收'] as const
export type Stage = (typeof STAGES)[number]

/** What was done for whom, where and by which unit: the facts pushed by a business system, never changed afterwards. */
export interface ServiceFacts {
  /** `case`: a service of a case. `window`: a visit to a window, rated through its static code. */
  readonly kind: 'case' | 'window'
  /** Case number (办件编号); empty for a window visit: none is ever invented. */
  readonly projectNo: string
  /** The n-th service of the case (服务次数), from 1. */
  readonly serviceNumber: number
  readonly taskCode: string
  /** Digits 32 and 33 of the 业务办理项编码, where the business system named one. */
  readonly handleItem?: string
  readonly taskName: string
  readonly stage: Stage
  /** 12-digit region codes from the place of the service up to the region of the profile. */
  readonly regions: readonly string[]
  readonly org: string
  readonly hall: string
  readonly window: string
  /** Who served, by the record or by the roster at the time of the service; empty when nobody is on record. */
  readonly staff: string
  readonly servedAt: Instant
  /** Applicant kind of the national exchange: 1 natural person, 2 enterprise legal person, … */
  readonly userProp: string
  /** Status of the case as it was pushed (办件状态): 1 待受理, 2 已受理, 3 已办结; absent for a window visit. */
  readonly proStatus?: string
  readonly source: string
}

/** The content check of a text. `pass`: may be published. `hold`: not published until a person has looked. */
export interface Wording {
  readonly verdict: 'pass' | 'hold'
  readonly route: 'wechat' | 'words'
  readonly at: Instant
}

/** What a business system says of the applicant beyond the rated facts; kept sealed only. */
export interface Applicant {
  readonly mobile?: string
  readonly userName?: string
  /** Kind of certificate by the exchange's codes: 111 居民身份证, 001 统一社会信用代码 … */
  readonly certType?: string
  readonly certKey?: string
}

export interface Invalidation {
  readonly at: Instant
  readonly outcome: 'mistaken' | 'malicious'
}

/** One ratable service and the one rating it may carry. */
export interface Service extends ServiceFacts {
  /** Opaque key made from (projectNo, serviceNumber) with a secret; it is also the dynamic code. 22 characters. */
  readonly id: string
  readonly state: RatingState
  /** Policy profile version in force at the time of the service. */
  readonly profile: string
  readonly calendar: string
  /** Last day on which it can be rated. */
  readonly ratableUntil: CivilDate
  /** Last day without a rating before the default is recorded; absent where the place has no default. */
  readonly defaultDue?: { readonly date: CivilDate; readonly provisional: boolean }
  /** Day on which the default job must look at it; absent when there is nothing to look at. */
  readonly wakeOn?: CivilDate
  /** Keyed hash of the applicant's phone number, to find one's own services; absent when none was given. */
  readonly applicant?: string
  /** Keyed hash of the case number and the applicant's name, to find it without signing in; absent when none was given. */
  readonly nameKey?: string
  /**
   * Who applied (`Applicant` as JSON), under the seal of the deployment: for the invitation and for the superior system
   * alone. Taken off when both have been served, and on `ratableUntil` at the latest.
   */
  readonly sealed?: string
  readonly rating?: Rating
  readonly added?: AddedRating
  readonly default?: DefaultRating
  /** Sealed platform id of the author of a text that is still to be checked; taken off with the check. */
  readonly author?: string
  /** What the content check said of the words. It never touches the level, the count or the handling. */
  readonly wording?: Wording
  /** Found mistaken or malicious on review (复核): it stays, and counts no longer. */
  readonly invalidated?: Invalidation
  /** Found on review to be a fault that is tolerated (容错): it counts, but not against the person. */
  readonly tolerated?: Instant
  readonly receivedAt: Instant
}

import type { Instant } from '../calendar/civil.ts'
import type { ChannelId } from '../evaluation/channel.ts'
import type { Level } from '../evaluation/level.ts'
import type { Applicant, ServiceFacts } from '../evaluation/service.ts'

/**
 * What the superior system is told of a service, in this order. `service`: that it was given. `default`: the default of
 * the place, while nobody has rated. `rating`: the rating, in place of a default that went before. `added`: 追加评价.
 * `invalidation`: that the rating counts no longer. `rectification`: what was put right.
 */
export const SUPERIOR_STEPS = ['service', 'default', 'rating', 'added', 'invalidation', 'rectification'] as const
export type SuperiorStep = (typeof SUPERIOR_STEPS)[number]

/** Recorded in place of the steps when the superior system does not take services of this matter. */
export const NOT_SENT = 'not-sent'

/** What was said of a service, as it goes out. */
export interface SuperiorRating {
  readonly level: Level
  /** Indicator codes; always empty for a default. */
  readonly codes: readonly string[]
  readonly text: string
  /** When the rater said it; it is never shifted. */
  readonly at: Instant
  readonly channel?: ChannelId
  /** Channel code of the national exchange, 1–7; absent for a default, which came through none. */
  readonly pf?: number
  readonly named: boolean
  readonly isDefault: boolean
  readonly added: boolean
}

/** All that a step may say, in nobody's format. */
export interface SuperiorRecord {
  readonly service: Pick<
    ServiceFacts,
    | 'projectNo'
    | 'serviceNumber'
    | 'taskCode'
    | 'taskName'
    | 'stage'
    | 'servedAt'
    | 'userProp'
    | 'proStatus'
    | 'source'
    | 'org'
    | 'window'
    | 'staff'
  > & {
    /** 12-digit code of the place of the service. */
    readonly areaCode: string
    /** 业务办理项编码, 33 digits; absent when the service was of a matter as a whole (主项). */
    readonly taskHandleItem?: string
    readonly orgName: string
    readonly windowName: string
    readonly staffName: string
  }
  /** From under the seal; empty when none was given or the seal has been taken off. */
  readonly applicant: Applicant
  /** Absent in the step `service`. */
  readonly rating?: SuperiorRating
  /** False once the rating was found mistaken or malicious (复核). */
  readonly effective: boolean
  /** What was found, done and answered, in the step `rectification`; nothing personal. */
  readonly rectification?: string
}

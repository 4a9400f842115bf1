import type { Instant } from '../../shared/domain/calendar/civil.ts'
import type { LookKind } from '../../shared/domain/look.ts'

/** That somebody looked at what is not everybody's, or called a citizen: who, when, what. It is never changed. */
export interface Look {
  /** Its place in time: later looks sort behind it. */
  readonly id: string
  readonly at: Instant
  /** Staff id. */
  readonly by: string
  readonly what: LookKind
  /** Id of the case, and the number by which people know it. */
  readonly subject: string
  readonly number: string
  /** Regions in which the case was supervised then, the smallest first. */
  readonly regions: readonly string[]
  /** Which of several things: the name of a picture, the file of an evidence pack, why a call was not put through. */
  readonly about?: string
}

/** Looks, those of a month together. */
export interface LookLog {
  add(look: Look): Promise<void>
  /** Looks of a month under the region of the profile, newest first, those before an id when one is given. */
  list(top: string, month: string, page: { readonly before?: string; readonly limit: number }): Promise<Look[]>
}

import type { CivilDate, Instant } from '../../shared/domain/calendar/civil.ts'
import type { Dictionary } from '../../shared/domain/evaluation/indicators.ts'
import type { Level } from '../../shared/domain/evaluation/level.ts'
import type { DifferenceKind } from '../../shared/domain/exchange/difference.ts'
import type { UpwardFigures } from '../../shared/domain/exchange/upward-figures.ts'

/** How often each difference was found. */
export type DifferenceCounts = Readonly<Record<DifferenceKind, number>>

/** What came of comparing a day with the superior system. */
export interface Comparison {
  readonly at: Instant
  /** Ratings made on that day that each side has. */
  readonly ours: number
  readonly theirs: number
  readonly counts: DifferenceCounts
}

/** One finished day of the exchange upwards, as it was counted last. */
export interface UpwardDay {
  readonly day: CivilDate
  readonly figures: UpwardFigures
  readonly countedAt: Instant
  /** When the last of the day went through. */
  readonly lastDoneAt?: Instant
  /** The last comparison that came to its end. */
  readonly compared?: Comparison
  /** When the superior system was asked last and did not answer. */
  readonly unansweredAt?: Instant
}

/** One difference, with nothing of the applicant and no rating of a person. */
export interface Difference {
  readonly kind: DifferenceKind
  /** Masked case number. */
  readonly caseNumber: string
  readonly serviceNumber: number
  readonly ours?: Level
  readonly theirs?: Level
  /** Everything of it was sent again. */
  readonly again: boolean
}

/** Finished days, one item each; the listed differences of a day are an item of their own. */
export interface UpwardDays {
  /** Differences are replaced when given. */
  save(day: UpwardDay, differences?: readonly Difference[]): Promise<void>
  get(day: CivilDate): Promise<UpwardDay | undefined>
  /** The latest days up to now, newest first. */
  latest(limit: number): Promise<UpwardDay[]>
  differences(day: CivilDate): Promise<readonly Difference[]>
}

/** A version of the dictionary as it was downloaded; its content never changes. */
export interface KeptDictionary {
  readonly content: Dictionary
  readonly downloadedAt: Instant
  readonly checkedAt: Instant
}

export interface Dictionaries {
  /** Keeps a content that is not kept yet; of one that is, only when it was seen last. True when it is new. */
  keep(content: Dictionary, now: Instant): Promise<boolean>
  /** Those seen last first. */
  list(): Promise<KeptDictionary[]>
}

import type { Instant } from '../calendar/civil.ts'
import type { TransitionTable } from '../table.ts'

/**
 * The clerk asks, the evaluator shows, a person rates or does not. A rating that arrives after the time is up or after the
 * clerk took the request back counts all the same: a person who has chosen is not undone by a clock or by a clerk.
 */
export const REQUEST_STATES = ['asked', 'shown', 'rated', 'timed-out', 'cancelled'] as const
export type RequestState = (typeof REQUEST_STATES)[number]
export type RequestCommand = 'show' | 'rate' | 'time-out' | 'cancel'

export const REQUEST_TRANSITIONS: TransitionTable<RequestCommand, RequestState> = {
  show: { asked: 'shown', shown: 'shown', rated: 'E8011', 'timed-out': 'E8011', cancelled: 'E8011' },
  rate: { asked: 'rated', shown: 'rated', rated: 'E8011', 'timed-out': 'rated', cancelled: 'rated' },
  'time-out': { asked: 'timed-out', shown: 'timed-out', rated: 'E8011', 'timed-out': 'E8011', cancelled: 'E8011' },
  cancel: { asked: 'cancelled', shown: 'cancelled', rated: 'E8011', 'timed-out': 'E8011', cancelled: 'E8011' },
}

/**
 * One time that somebody was asked at a window. Who asked and when is kept, because a clerk's screen is where people could
 * be pressed; how it ended is kept, but never what was rated.
 */
export interface RatingRequest {
  readonly id: string
  readonly window: string
  /** The service to be rated; absent for a visit without a case. */
  readonly service?: string
  readonly taskName: string
  readonly askedBy: string
  readonly askedAt: Instant
  /** Until then the window is taken; a device that was never reached does not block it for longer. */
  readonly openUntil: Instant
  readonly state: RequestState
  readonly shownAt?: Instant
  readonly endedAt?: Instant
  /** Device that showed or ended it. */
  readonly device?: string
  /** How long it stood before the person, in ms. */
  readonly dwellMs?: number
}

/** A window is taken by one request for at most this long. */
export const REQUEST_MS = 3 * 60_000

/** How it stands: what nobody has ended by its time counts as not rated. */
export const stateAt = ({ state, openUntil }: Pick<RatingRequest, 'state' | 'openUntil'>, now: Instant): RequestState =>
  (state === 'asked' || state === 'shown') && now >= openUntil ? 'timed-out' : state

export const isOpen = (request: Pick<RatingRequest, 'state' | 'openUntil'>, now: Instant): boolean =>
  ['asked', 'shown'].includes(stateAt(request, now))

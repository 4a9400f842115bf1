import type { Instant } from './calendar/civil.ts'

/** How the citizen can be called: the number under the seal of the deployment, and what of it may be shown. */
export interface Contact {
  readonly sealed: string
  /** e.g. 100****1234. */
  readonly masked: string
}

/** What is left of a number that is kept no longer: that there was one, and nothing of it. */
export interface Forgotten {
  readonly forgottenAt: Instant
}

/** The number that was left, unless it was forgotten. */
export const numberOf = (left: Contact | Forgotten | undefined): Contact | undefined =>
  left && 'sealed' in left ? left : undefined

/** A mobile number as people type it: eleven digits from 1. */
export const PHONE_NUMBER = /^1\d{10}$/

/** What of a number may be shown: its first three and last four digits. */
export const maskedNumber = (number: string): string => `${number.slice(0, 3)}****${number.slice(-4)}`

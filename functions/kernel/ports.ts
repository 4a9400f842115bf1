import type { StaffRole } from '../../shared/contract/authority.ts'
import type { Calendar } from '../../shared/domain/calendar/calendar.ts'
import type { CivilDate, Instant } from '../../shared/domain/calendar/civil.ts'
import type { Device } from '../../shared/domain/device/device.ts'
import type { Dictionary } from '../../shared/domain/evaluation/indicators.ts'
import type { PolicyProfile } from '../../shared/domain/policy/profile.ts'
import { profileFor } from '../../shared/domain/policy/profile-for.ts'

export interface Clock {
  /** Milliseconds since 1970 UTC. */
  now(): Instant
}

/** Kinds of what is hashed: the same text of two kinds makes two hashes. */
export type HashKind =
  | 'phone'
  | 'visitor'
  | 'account'
  | 'request'
  | 'sms'
  | 'name'
  | 'case'
  | 'address'
  | 'device'
  | 'complaint'
  | 'protection'

/** Keyed hashes: opaque ids that nobody without the secret can guess or turn back. */
export interface Keys {
  /** The id of a service, 22 characters of base64url: its key in the table and its dynamic code. */
  serviceId(projectNo: string, serviceNumber: number): string
  /** The id of a visit: one visitor, one window, one day. */
  visitId(window: string, day: string, rater: string): string
  /** Hash of something personal, told apart by kind: `name` of an applicant with his case, `address` on the network. 22 characters. */
  hash(kind: HashKind, value: string): string
  /** Receipt number of a rating: the same for the same service and request. */
  receipt(prefix: string, at: Instant, service: string, request: string): string
}

/** Keeps something readable for this deployment alone (SM4 with an SM3 code over it). */
export interface Seal {
  seal(text: string): string
  /** What was sealed; undefined when it was sealed with another key or changed. */
  open(sealed: string): string | undefined
}

/** Random values; a port so that the whole regime can be simulated. */
export interface Randomness {
  /** 22 characters of base64url from 16 random bytes. */
  token(): string
  /** Six decimal digits. */
  digits(): string
}

/** The rules of this deployment, as data. */
export interface Rules {
  readonly profile: PolicyProfile
  readonly profiles: readonly PolicyProfile[]
  readonly calendar: Calendar
  readonly dictionary: Dictionary
}

/** Who calls, as proved by the session or the signature. */
export interface Caller {
  /** Keyed hash of the account; absent for visitors. */
  readonly account?: string
  /** Keyed hash of a phone number the account has proved. */
  readonly phone?: string
  readonly staff?: StaffIdentity
  /** Key of the business system that signed. */
  readonly application?: string
  /** It is the platform of the 12345 hotline: it hands over complaints, and nothing else. */
  readonly hotline?: true
  /** The paired device that calls, as it is on record. */
  readonly device?: Device
  /** The message gateway itself. */
  readonly gateway?: true
  /** Keyed hash of the address on the network from which a visitor came. */
  readonly address?: string
  /** Sealed platform id of the account, for the content check of what it writes. */
  readonly author?: string
}

export interface StaffIdentity {
  readonly id: string
  readonly org: string
  readonly region: string
  readonly roles: readonly StaffRole[]
}

/** The profile a service or ticket was made under; a bug if it is not known any more. */
export function profileOf(rules: Rules, version: string): PolicyProfile {
  const found = rules.profiles.find((profile) => profile.version === version)
  if (!found) throw new Error(`unknown profile ${version}`)
  return found
}

/** The rules of the place that were in force on a day; undefined before it had any. */
export const profileInForce = (rules: Rules, chain: readonly string[], on: CivilDate): PolicyProfile | undefined =>
  profileFor(
    rules.profiles.filter(({ id }) => id === rules.profile.id),
    chain,
    on,
  )

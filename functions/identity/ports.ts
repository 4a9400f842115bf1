import type { StaffRole } from '../../shared/contract/authority.ts'
import type { Instant } from '../../shared/domain/calendar/civil.ts'

/** A platform's own word for who signed in. */
export type PlatformAnswer =
  | { readonly ok: true; readonly id: string }
  | { readonly ok: false; readonly why: 'bad-code' | 'too-often' | 'risk' | 'unavailable' }

/** WeChat code2Session or Alipay auth code: server side only, the session key never leaves it. */
export interface PlatformSignIn {
  identify(code: string): Promise<PlatformAnswer>
}

export interface SmsGateway {
  /** Sends a sign-in code to a phone number. False when the gateway does not take it. */
  sendCode(phone: string, code: string): Promise<boolean>
}

/** What a session token says. */
export interface Claims {
  readonly account: string
  readonly phone?: string
  readonly staff?: string
  /** Sealed platform id, with the moment at which the platform vouched for it. */
  readonly author?: string
}

export interface Sessions {
  issue(claims: Claims, expiresAt: Instant): Promise<string>
  /** Undefined when the token is forged, malformed or past its time. */
  verify(token: string, now: Instant): Promise<Claims | undefined>
}

export interface Binding {
  readonly staff: string
  readonly roles: readonly StaffRole[]
}

export interface Invitation extends Binding {
  readonly code: string
  readonly expiresAt: Instant
}

/** A member of a unit who has an account, with the roles it was given. */
export interface Member extends Binding {
  readonly account: string
}

/** Accounts bound to staff, invitations and sign-in codes. */
export interface IdentityStore {
  binding(account: string): Promise<Binding | undefined>
  putInvitation(invitation: Invitation): Promise<void>
  /** Takes an invitation for an account: one conditional write, once. Undefined when unknown, used or past `now`. */
  takeInvitation(code: string, account: string, now: Instant): Promise<Binding | undefined>
  bind(account: string, binding: Binding): Promise<void>
  /** Puts a bound account on the list of its unit, so that its handlers and leads can be found. */
  enrol(org: string, member: Member): Promise<void>
  /** Everybody who was put on the list of a unit; who has left it since is still on it. */
  members(org: string): Promise<Member[]>
  /**
   * Keeps the hash of a sign-in code. `soon`: one was sent less than `gapMs` ago. `full`: the number has had its codes, or
   * its tries, of the day.
   */
  putSmsCode(
    phone: string,
    codeHash: string,
    now: Instant,
    expiresAt: Instant,
    limits: { readonly gapMs: number; readonly perDay: number },
  ): Promise<'kept' | 'soon' | 'full'>
  /** Counts a try and compares: each code works once and for five tries, and a number has twenty tries a day. */
  trySmsCode(phone: string, codeHash: string, now: Instant): Promise<boolean>
}

/** Requests of business systems already seen, for as long as a repeat could be taken for a new one. */
export interface NonceStore {
  /** False when this nonce of this application was used before. */
  use(application: string, nonce: string, expiresAt: Instant): Promise<boolean>
}

import type { Instant } from '../../shared/domain/calendar/civil.ts'
import type { Correspondence } from '../../shared/domain/invitation/correspondence.ts'

/**
 * What came of a message. `refused`: not to this number. `misused`: the gateway does not take it from us at all. `busy`: it
 * was not sent and may be tried again. `unknown`: nobody knows whether it was sent.
 */
export type Sent =
  | { readonly sent: true }
  | { readonly sent: false; readonly why: 'refused' | 'misused' | 'busy' | 'unknown'; readonly code: string }

/** A text of ours with what is filled in, by the names under which texts are registered. */
export type Text =
  | { readonly name: 'recorded' | 'added'; readonly parts: readonly [matter: string, level: string] }
  | { readonly name: 'reason'; readonly parts: readonly [matter: string, level: string, token: string] }
  | { readonly name: 'unclear' | 'closed'; readonly parts: readonly [matter: string] }
  | { readonly name: 'answer'; readonly parts: readonly [number: string, answer: string] }
  | { readonly name: 'stopped'; readonly parts: readonly [] }
  | { readonly name: 'progress' | 'work'; readonly parts: readonly [number: string, step: string, note: string] }

/** The message gateway, for what is sent about services. */
export interface MessageSender {
  /** Asks for a rating: by digit, or on the page that `token` opens. */
  sendInvitation(phone: string, about: { readonly matter: string; readonly token: string }): Promise<Sent>
  sendText(phone: string, text: Text): Promise<Sent>
}

/** What a link of an invitation stands for. */
export interface Link {
  readonly token: string
  readonly service: string
  /** Keyed hash of the number it was sent to: whoever opens it rates for that number. */
  readonly number: string
  readonly validUntil: Instant
}

/** What went to and fro with a number, as it was read: nothing else was kept when it is kept anew. */
export interface Kept {
  readonly version: number
  readonly value: Correspondence
}

/** Correspondence by keyed hashes of numbers, and links by their tokens. The numbers themselves are nowhere. */
export interface InvitationStore {
  /** Version 0 and nothing for a number that was never written to. */
  correspondence(number: string): Promise<Kept>
  /** Keeps what follows from what was seen, until `forgetAt` at least; false when somebody else was faster. */
  keep(number: string, seen: Kept, next: Correspondence, forgetAt: Instant): Promise<boolean>
  putLink(link: Link): Promise<void>
  link(token: string): Promise<Link | undefined>
}

import type { StaffRole } from '../../shared/contract/authority.ts'
import type { Instant } from '../../shared/domain/calendar/civil.ts'
import type { NoticeTemplate, NoticeText, NoticeWay } from '../../shared/domain/notice/notice.ts'
import type { Sent } from '../invitation/ports.ts'

/** Where somebody is to be reached. */
export interface Address {
  readonly way: NoticeWay
  /** Platform id or phone number, under the seal. */
  readonly sealed: string
  /** Keyed hash of it: what the platform lets us send is counted under it. */
  readonly account: string
}

/** A member of staff who wants to be reminded. */
export interface Follower {
  readonly staff: string
  /** Account under which he is bound: whether he still is, is looked up when something is sent. */
  readonly session: string
  readonly roles: readonly StaffRole[]
  /** Absent when he has had enough. */
  readonly address?: Address
}

/** Who wants to be told, and what the platforms let us send. One acceptance is one message (except of long-term templates). */
export interface ReminderStore {
  ofReceipt(receipt: string): Promise<Address | undefined>
  /** Where the holder of a receipt is told; the last he said. */
  putReceipt(receipt: string, address: Address, forgetAt: Instant): Promise<void>
  /** `scope`: a unit, or `region:` and a code. */
  follower(scope: string, staff: string): Promise<Follower | undefined>
  followers(scope: string): Promise<Follower[]>
  putFollower(scope: string, follower: Follower): Promise<void>
  /** Counts one more acceptance. */
  accept(account: string, template: NoticeTemplate): Promise<void>
  left(account: string, template: NoticeTemplate): Promise<number>
  /** Uses up one acceptance; false when there is none. */
  take(account: string, template: NoticeTemplate): Promise<boolean>
  /** Marks a notice as being sent; false when it was before: nobody knows then whether it went out. */
  begin(notice: string, forgetAt: Instant): Promise<boolean>
  /** It certainly did not go out: it may be begun again. */
  release(notice: string): Promise<void>
}

/** One way of sending notices. */
export interface NoticeSender {
  /** `once`: each message needs an acceptance of its own. `long`: accepted for good. `none`: not set up here. */
  mode(template: NoticeTemplate): 'once' | 'long' | 'none'
  /** The id under which people accept it, where they do. */
  idOf(template: NoticeTemplate): string | undefined
  /** `to`: platform id or phone number. */
  send(to: string, text: NoticeText, at: Instant): Promise<Sent>
}

export type NoticeSenders = Readonly<Record<NoticeWay, NoticeSender>>

import type { CivilDate, Instant } from '../calendar/civil.ts'
import type { Level } from '../evaluation/level.ts'
import type { Rung, TicketClass } from '../policy/profile.ts'
import type { TicketCommand, TicketState } from './transitions.ts'

export type Finding = 'founded' | 'partly' | 'unfounded' | 'unverifiable'
export type Triage = 'immediate' | 'planned' | 'explain'
export type AnswerMethod = 'mini-program' | 'sms' | 'phone' | 'visit'

/** What was written down with a command. */
export interface TicketNote {
  readonly finding?: Finding
  readonly grounds?: string
  readonly triage?: Triage
  readonly reason?: string
  readonly measures?: string
  readonly plannedFor?: CivilDate
  readonly ruleCited?: string
  readonly answer?: string
  readonly method?: AnswerMethod
  readonly rung?: Rung['id']
}

/** One line of a ticket's history: append-only. */
export interface TicketEvent {
  readonly at: Instant
  readonly command: TicketCommand | 'open'
  /** Staff id, or `system` for jobs. */
  readonly by: string
  readonly note: TicketNote
}

/** The clock a ticket runs against. `rule` is the limit of the profile it comes from. */
export interface TicketClock {
  readonly rule: string
  readonly from: CivilDate
  readonly due: CivilDate
  readonly provisional: boolean
  readonly calendar: string
}

/** One bad rating as a case, with its whole history. */
export interface Ticket {
  /** The id of the service whose rating opened it: one bad rating, one ticket. */
  readonly id: string
  /** Number people quote, e.g. LC20261118-7K3M92. */
  readonly number: string
  readonly state: TicketState
  /** Grows by one with every write; a writer states the one it saw. */
  readonly version: number
  readonly profile: string
  readonly projectNo: string
  readonly taskCode: string
  readonly taskName: string
  readonly regions: readonly string[]
  /** The unit that handled the service and therefore owns the ticket (谁办理、谁负责). */
  readonly org: string
  readonly hall: string
  readonly window: string
  /** Who served: for the figures; never shown to the citizen, and never sees the ticket. */
  readonly staff: string
  readonly servedAt: Instant
  readonly receipt: string
  readonly level: Level
  readonly codes: readonly string[]
  readonly dictionary: string
  readonly text: string
  readonly named: boolean
  readonly openedAt: Instant
  readonly class: TicketClass['id']
  readonly finding?: Finding
  readonly triage?: Triage
  /** Absent until the event that starts it (verification in 临沧). */
  readonly clock?: TicketClock
  /** Rungs already climbed, in order. */
  readonly rungs: readonly Rung['id'][]
  readonly answeredAt?: Instant
  /** Day on which the escalation job must look at it; absent once answered or at the top of the ladder. */
  readonly wakeOn?: CivilDate
  readonly history: readonly TicketEvent[]
}

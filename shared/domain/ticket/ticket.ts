import type { CivilDate, Instant } from '../calendar/civil.ts'
import type { Contact, Forgotten } from '../contact.ts'
import type { Level } from '../evaluation/level.ts'
import type { Approval, Rung, TicketClass } from '../policy/profile.ts'
import type { TicketCommand, TicketState } from './transitions.ts'

/** What opened a ticket: a bad rating, a complaint (投诉), or a finding of an inspection or a survey. */
export type TicketOrigin = 'rating' | 'complaint' | 'finding'
export type Finding = 'founded' | 'partly' | 'unfounded' | 'unverifiable'
export type Triage = 'immediate' | 'planned' | 'explain'
export type ContactMethod = 'mini-program' | 'sms' | 'phone' | 'visit'
/** How the citizen finds what was done: 满意、基本满意、不满意. */
export type Satisfaction = 'satisfied' | 'fair' | 'unsatisfied'
/** How a call-back (回访) ended. `anonymous`: nobody to call; a bucket of its own, neither done nor failed. */
export type CallBackOutcome = 'reached' | 'unreachable' | 'anonymous'

/** A picture kept as evidence. What it claims to be was checked against what it is. */
export interface Attachment {
  readonly id: string
  readonly name: string
  readonly type: 'image/jpeg' | 'image/png' | 'image/webp'
  readonly bytes: number
  /** SM3 of the file, lower-case hexadecimal. */
  readonly hash: string
}

/** What was written down with a command. */
export interface TicketNote {
  readonly finding?: Finding
  readonly grounds?: string
  readonly triage?: Triage
  readonly reason?: string
  readonly measures?: string
  readonly plannedFor?: CivilDate
  /** 责任人 of the ledger, by name. */
  readonly responsible?: string
  readonly ruleCited?: string
  readonly answer?: string
  readonly method?: ContactMethod
  readonly reached?: boolean
  /** Of what was noted of a call by phone: whether the system put one through. */
  readonly placed?: boolean
  readonly words?: string
  readonly satisfaction?: Satisfaction
  /** Unit to which a ticket is to go, or went. */
  readonly org?: string
  /** Step of approval. */
  readonly step?: Approval['id']
  /** New last day asked for, granted or computed anew. */
  readonly until?: CivilDate
  /** The last day before it was computed anew, of which limit it is, and the version of the calendar it was computed with. */
  readonly was?: CivilDate
  readonly rule?: string
  readonly calendar?: string
  /** The other ticket of a merger. */
  readonly ticket?: string
  readonly rung?: Rung['id']
  /** Staff id of the one it was given to. */
  readonly to?: string
  /** Staff id of the one it is about. */
  readonly concerns?: string
  readonly attachment?: Attachment
  /** The review (复核) it carries out. */
  readonly review?: string
}

/** One line of a ticket's history: append-only. */
export interface TicketEvent {
  readonly at: Instant
  readonly command: TicketCommand | 'open'
  /** Staff id, `citizen`, `hotline` (opened by a work order), or `system` for jobs. */
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
  /** The legal last day where more time was granted: what is done after it is 延期, never on time (三(二)). */
  readonly legalDue?: CivilDate
}

/** What became of a ticket before it was done again (重办) or its finding was put right (更正): it counts on, as what it was. */
export interface Round {
  /** When it was answered; one that was past its last day and not answered, when its finding was put right. */
  readonly endedAt: Instant
  readonly clock?: TicketClock
  readonly satisfaction?: Satisfaction
}

/** How it is to be put right, while the place's approvals are under way. */
export interface Proposal {
  readonly triage: Triage
  readonly class: TicketClass['id']
  readonly approved: readonly Approval['id'][]
}

/** A work order (工单) of the 12345 hotline that was handed over by machine. */
export interface HotlineOrder {
  /** Key of the platform, which alone may ask for its state. */
  readonly application: string
  /** 工单号. */
  readonly order: string
  /** When the hotline took it, and when it was handed over. */
  readonly acceptedAt: Instant
  readonly receivedAt: Instant
  /** Keyed hash of all that it said: the same number with other content is refused. */
  readonly said: string
}

/** One bad rating, complaint or finding as a case, with its whole history. */
export interface Ticket {
  /** The id of the service whose rating opened it (one bad rating, one ticket), or one of its own. */
  readonly id: string
  readonly origin: TicketOrigin
  /** Number people quote, e.g. LC20261118-7K3M92. */
  readonly number: string
  readonly state: TicketState
  /** Grows by one with every write; a writer states the one it saw. */
  readonly version: number
  readonly profile: string
  readonly projectNo: string
  readonly taskCode: string
  readonly taskName: string
  /** Where it was served, the smallest first. */
  readonly regions: readonly string[]
  /** The unit that handles it and answers for it (谁办理、谁负责): the one that served, or to which it was sent on. Never empty. */
  readonly org: string
  /** Once it was sent on to another unit (改派): the one that served, and the regions of the one that handles it. See whose.ts. */
  readonly servedBy?: string
  readonly handledIn?: readonly string[]
  readonly hall: string
  readonly window: string
  /** Who served: for the figures; never shown to the citizen, and never sees the ticket. */
  readonly staff: string
  /** Whom a complaint is about that names nobody (被反映人), as his unit's lead wrote down: he never sees the ticket; not for the figures. */
  readonly concerns?: string
  readonly servedAt: Instant
  readonly receipt: string
  /** Of a rating alone: no level is made up for a complaint. */
  readonly level?: Level
  readonly codes: readonly string[]
  readonly dictionary: string
  readonly text: string
  readonly named: boolean
  /** Where the citizen left a number; opened only to connect a call, and forgotten after the end (个人信息保护). */
  readonly contact?: Contact | Forgotten
  /** Staff id of the handler it was given to; any handler of the unit while absent. */
  readonly assignee?: string
  readonly attachments: readonly Attachment[]
  /** Keyed hash of the person, to find more of his about the same matter; absent when nobody can know. */
  readonly person?: string
  readonly openedAt: Instant
  readonly class: TicketClass['id']
  readonly finding?: Finding
  readonly triage?: Triage
  readonly proposal?: Proposal
  /** Asked for and not yet decided. */
  readonly extension?: { readonly until: CivilDate; readonly reason: string }
  readonly extensions: number
  /** Absent until the event that starts it (verification in 临沧). */
  readonly clock?: TicketClock
  /** The work order by which the 12345 hotline handed it over. */
  readonly hotline?: HotlineOrder
  /** When the unit first reached the citizen, or wrote down its third vain try. */
  readonly contactedAt?: Instant
  /** Rungs already climbed, in order. */
  readonly rungs: readonly Rung['id'][]
  readonly answeredAt?: Instant
  readonly callBack?: { readonly outcome: CallBackOutcome; readonly at: Instant }
  readonly satisfaction?: Satisfaction
  readonly reopenedAt?: Instant
  /** The rounds before the one that is under way, the first one first; absent while it is the first. */
  readonly rounds?: readonly Round[]
  /** Found to be an error that is to be tolerated (容错): it counts, but not against the person. */
  readonly tolerated?: boolean
  /** Tickets of the same person and matter that are dealt with in this one (并单). */
  readonly merged: readonly string[]
  readonly into?: string
  /** Day on which the escalation job must look at it; absent when there is nothing to wait for. */
  readonly wakeOn?: CivilDate
  readonly history: readonly TicketEvent[]
}

import type { CivilDate } from '../calendar/civil.ts'
import type { ChannelId } from '../evaluation/channel.ts'
import type { Level } from '../evaluation/level.ts'
import type { Stage } from '../evaluation/service.ts'
import type { Clause, RuleName, TimeLimit } from './limit.ts'

export type { Clause, ClockStart, RuleName, TimeLimit } from './limit.ts'
export { RULE_NAMES } from './limit.ts'

/** One class of bad rating and the limit it is put right in. */
export interface TicketClass {
  readonly id: 'standard' | 'general' | 'complex'
  readonly name: string
  readonly rule: RuleName
  /** Whether it is put right by a day only and with its whole ledger (台账): reason, measures, person, day; null where no rule says so. */
  readonly ledger: Clause | null
}

/** A step of approval before a way of putting right is carried out (预审、拟办、领导批示), where a place has one. */
export interface Approval {
  readonly id: 'preliminary' | 'proposal' | 'instruction'
  readonly name: string
  /** Who gives it: the lead of the unit or the bureau. */
  readonly by: 'lead' | 'admin'
}

/** How a case goes through its stations in a place, as far as that is a choice. */
export interface Procedure {
  /** In their order; none in most places. */
  readonly approvals: readonly Approval[]
  readonly dispute: { readonly allowed: boolean; readonly clause: Clause }
  readonly merging: { readonly allowed: boolean; readonly clause: Clause }
  /** Whether a citizen may have a case done again: once. */
  readonly reopening: { readonly allowed: boolean; readonly clause: Clause }
  /** Vain tries after which a call counts as made, and how far apart they must be: three in a minute are one. */
  readonly callAttempts: { readonly times: number; readonly minutesApart: number; readonly clause: Clause }
}

/** One rung of the ladder: `afterDays` counted from the deadline in the unit of the ticket's limit; negative = before it. */
export interface Rung {
  readonly id: 'remind' | 'handler' | 'lead' | 'bureau' | 'supervision'
  readonly name: string
  readonly afterDays: number
}

export interface Channel {
  readonly id: Exclude<ChannelId, 'import'>
  readonly name: string
  /** Channel code of the national exchange, 1–7. */
  readonly pf: 1 | 2 | 3 | 4 | 5 | 6 | 7
}

/** A page of another system from which people come to rate and to which they go back. */
export interface Portal {
  readonly id: string
  readonly name: string
  readonly channel: 'portal' | 'mini-program'
  /** Origins (https://host) that a return address may have and that may show the pages in a frame. */
  readonly origins: readonly string[]
}

/** How ratings go to the superior system (实时全量上报). */
export interface Superior {
  /** Name of a form in shared/data/exchange. */
  readonly form: string
  readonly name: string
  /** A rating counts as aggregated in time (归集及时) when the superior system has it within so many minutes. */
  readonly timelyMinutes: number
  readonly clause: Clause
}

/** Whom a text message asks for a rating, and when (手机短信). */
export interface InvitationRule {
  readonly stages: readonly Stage[]
  /** Hours without messages, HH:mm, over midnight. */
  readonly quietFrom: string
  readonly quietTo: string
  /** Most messages a day to one number. */
  readonly perDay: number
  readonly clause: Clause
}

/** The rules of one place, effective from a date: data, never code. */
export interface PolicyProfile {
  readonly id: string
  /** `id@effectiveFrom`, remembered on every service and ticket. */
  readonly version: string
  readonly effectiveFrom: CivilDate
  readonly effectiveTo: CivilDate | null
  /** 12-digit code of the region the profile holds for, with everything below it. */
  readonly region: string
  readonly regionName: string
  readonly organiser: string
  readonly document: { readonly number: string; readonly title: string; readonly issuedOn: CivilDate }
  /** Two capital letters in front of every receipt number. */
  readonly receiptPrefix: string
  /** The level recorded for a service nobody rated, or null where the place has none. */
  readonly defaultLevel: Level | null
  readonly limits: Readonly<Partial<Record<RuleName, TimeLimit>>>
  /** The first is the class of a ticket until a handler says otherwise. */
  readonly ticketClasses: readonly TicketClass[]
  readonly ladder: readonly Rung[]
  /**
   * The ladders over what the bureau itself has to do: to review and to rule, to decide disputes (派单异议), and to protect those
   * who reported.
   */
  readonly ladders: {
    readonly review: readonly Rung[]
    readonly dispute: readonly Rung[]
    readonly protection: readonly Rung[]
    readonly clause: Clause
  }
  readonly procedure: Procedure
  /** From when a work order of the 12345 hotline counts for its unit: from when the hotline took it, or from when it was handed over. */
  readonly hotline: { readonly countsFrom: 'accepted' | 'received'; readonly clause: Clause }
  readonly extension: {
    readonly allowed: boolean
    readonly times: number
    /** The most that may be granted beyond the last day; null where nothing is. */
    readonly longest: Pick<TimeLimit, 'amount' | 'unit'> | null
    readonly clause: Clause
  }
  readonly callBack: {
    /** What the place calls the share, e.g. 实名差评回访整改率. */
    readonly name: string
    readonly denominator: 'named-bad' | 'closed-bad'
    readonly target: number
    readonly clause: Clause
  }
  readonly channels: readonly Channel[]
  readonly portals: readonly Portal[]
  readonly superior: Superior | null
  /** Null where nobody is asked by text message. */
  readonly invitation: InvitationRule | null
  readonly publication: {
    /** Below this many active ratings a unit gets no place in a ranking. */
    readonly rankMinimum: number
    /** Numbers under this are not shown to the rated. */
    readonly groupMinimum: number
    /** A month is closed this many natural days after its end. */
    readonly monthClosesAfterDays: number
    readonly clause: Clause
  }
}

/** The limit of a rule, or undefined where the place has no such rule. */
export const limitOf = (profile: PolicyProfile, rule: RuleName): TimeLimit | undefined => profile.limits[rule]

/** The place's own channel of this kind, or undefined where it has none. */
export const channelOf = (profile: PolicyProfile, id: ChannelId): Channel | undefined =>
  profile.channels.find((channel) => channel.id === id)

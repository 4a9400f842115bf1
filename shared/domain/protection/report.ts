import type { Instant } from '../calendar/civil.ts'
import type { Contact } from '../contact.ts'
import { textLength } from '../evaluation/rating.ts'
import type { Rung } from '../policy/profile.ts'
import { ok, type Result, refuse } from '../result.ts'
import { next, type TransitionTable } from '../table.ts'
import type { CaseSubject } from '../ticket/open-case.ts'

/** `coerced`: 我是被要求打分的. `reprisal`: 我遭到了报复. */
export const PROTECTION_KINDS = ['coerced', 'reprisal'] as const
export type ProtectionKind = (typeof PROTECTION_KINDS)[number]

export const PROTECTION_STATES = ['open', 'closed'] as const
export type ProtectionState = (typeof PROTECTION_STATES)[number]
export type ProtectionCommand =
  /** 查看 */
  | 'look'
  /** 记录处理 */
  | 'note'
  /** 办结 */
  | 'close'
  /** 超期提醒、上报 */
  | 'escalate'

export const PROTECTION_TRANSITIONS: TransitionTable<ProtectionCommand, ProtectionState> = {
  look: { open: 'open', closed: 'closed' },
  note: { open: 'open', closed: 'E3172' },
  close: { open: 'closed', closed: 'E3172' },
  escalate: { open: 'open', closed: 'E3172' },
}

export interface ProtectionNote {
  readonly at: Instant
  readonly by: string
  readonly words: string
}

/** Who read it, and whether he had the number opened. */
export interface ProtectionLook {
  readonly at: Instant
  readonly by: string
  readonly number?: true
}

/** A rung climbed because nothing was done in time. */
export interface ProtectionRung {
  readonly at: Instant
  readonly rung: Rung['id']
}

/**
 * What somebody reports who was told how to rate, or was made to pay for a rating (保护评价人). It goes past the unit to those
 * who supervise it and is no part of any case: nothing of it stands in a ticket.
 */
export interface ProtectionReport extends Pick<CaseSubject, 'regions' | 'org' | 'hall' | 'window' | 'staff' | 'taskName'> {
  readonly id: string
  /** Number that people quote. */
  readonly number: string
  readonly kind: ProtectionKind
  readonly state: ProtectionState
  /** Grows by one with every write. */
  readonly version: number
  readonly at: Instant
  readonly text: string
  readonly contact?: Contact
  /** The unit that handles the case, where it was sent on from the one that served. */
  readonly handledBy?: string
  /** The case it came from, by id and number, where it came from one. */
  readonly ticket?: { readonly id: string; readonly number: string }
  /** Every look at it, oldest first: append-only. */
  readonly looks: readonly ProtectionLook[]
  readonly notes: readonly ProtectionNote[]
  /** Every rung climbed over it, oldest first: append-only. */
  readonly rungs: readonly ProtectionRung[]
}

export const PROTECTION_LIMIT = 1000

/** The words of a report: none are needed to say that one was told how to rate. Refuses E3174. */
export function checkProtection(kind: ProtectionKind, text: string): Result<string> {
  const said = text.trim()
  const enough = kind === 'coerced' || said !== ''
  return enough && textLength(said) <= PROTECTION_LIMIT ? ok(said) : refuse('E3174', { field: 'text', limit: PROTECTION_LIMIT })
}

/** What an administrator, or the job, does with a report. */
export type ProtectionAct =
  | { readonly do: 'look'; readonly number?: true }
  | { readonly do: 'note' | 'close'; readonly words: string }
  | { readonly do: 'escalate'; readonly rung: Rung['id'] }

/** The report after it; the look, or the note, is written down with it. Refuses E3172. */
export function act(report: ProtectionReport, done: ProtectionAct, by: string, at: Instant): Result<ProtectionReport> {
  const step = next(PROTECTION_TRANSITIONS, done.do, report.state)
  if ('refusal' in step) return refuse(step.refusal)
  const after = { ...report, state: step.to, version: report.version + 1 }
  if (done.do === 'look') return ok({ ...after, looks: [...report.looks, { at, by, ...(done.number ? { number: true } : {}) }] })
  if (done.do === 'escalate') return ok({ ...after, rungs: [...report.rungs, { at, rung: done.rung }] })
  return ok({ ...after, notes: [...report.notes, { at, by, words: done.words }] })
}

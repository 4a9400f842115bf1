import { addDays } from '../calendar/civil.ts'
import type { PolicyProfile } from '../policy/profile.ts'
import { runningClock, standardClass } from './clock.ts'
import { handle } from './handle.ts'
import type { Act, Handling } from './handling.ts'
import type { Regime } from './regime.ts'
import type { Ticket } from './ticket.ts'

/** What somebody of the staff may do with a ticket, in the order in which pages offer it: the next station first. */
export const STAFF_ACTS = [
  'keep',
  'reassign',
  'approve',
  'send-back',
  'grant-extension',
  'refuse-extension',
  'verify',
  'triage',
  'rectify',
  'answer',
  'call-back',
  'close-anonymous',
  'contact',
  'ask-extension',
  'dispute',
  'merge',
  'assign',
] as const satisfies ReadonlyArray<Handling['do']>
export type StaffAct = (typeof STAFF_ACTS)[number]

/** Roles that handle tickets. */
type Hand = 'handler' | 'lead' | 'admin'
const HANDLER: readonly Hand[] = ['handler', 'lead']
const LEAD: readonly Hand[] = ['lead']
const BUREAU: readonly Hand[] = ['admin']
/** The bureau may decide in the place of a lead, who never decides on what he asked for himself. */
const EITHER: readonly Hand[] = ['lead', 'admin']

/** The next step of approval that a proposal waits for, or undefined. */
export const approvalAwaited = ({ proposal }: Pick<Ticket, 'proposal'>, profile: PolicyProfile) =>
  proposal && profile.procedure.approvals[proposal.approved.length]

function rolesFor(act: StaffAct, ticket: Ticket, by: string, profile: PolicyProfile): readonly Hand[] {
  if (act === 'keep' || act === 'reassign') return BUREAU
  if (act === 'assign') return LEAD
  if (act === 'grant-extension' || act === 'refuse-extension') return EITHER
  if (act === 'approve' || act === 'send-back') return approvalAwaited(ticket, profile)?.by === 'admin' ? BUREAU : EITHER
  return ticket.assignee === undefined || ticket.assignee === by ? HANDLER : LEAD
}

/** A well-formed handling of the kind, to ask the rules whether one would be taken. */
function sample(act: StaffAct, ticket: Ticket, { profile, calendar }: Regime): Handling {
  const words = '—'
  switch (act) {
    case 'verify':
      return { do: act, finding: 'founded', grounds: words }
    case 'triage':
      return {
        ...{ do: act, triage: 'planned', class: standardClass(profile) },
        ...{ reason: words, measures: words, responsible: words, plannedFor: words },
      }
    case 'contact':
    case 'call-back':
      return { do: act, method: 'phone', reached: true, words }
    case 'ask-extension':
      return { do: act, reason: words, until: addDays(runningClock(ticket, profile, calendar).due, 1) }
    case 'rectify':
      return { do: act, measures: words }
    case 'answer':
      return { do: act, answer: words, method: 'phone' }
    case 'reassign':
      return { do: act, reason: words, org: '', handledIn: [] }
    case 'merge':
      return { do: act, ticket: '' }
    case 'assign':
      return { do: act, to: '' }
    case 'approve':
    case 'close-anonymous':
    case 'grant-extension':
      return { do: act }
    default:
      return { do: act, reason: words }
  }
}

/**
 * What somebody with these roles may do next: whatever the state table and the place's rules would take from him now, asked of
 * the rules themselves, so that no page shows a button that would be refused.
 */
export const actsOf = (ticket: Ticket, act: Act, roles: readonly string[], regime: Regime): StaffAct[] =>
  STAFF_ACTS.filter(
    (each) =>
      rolesFor(each, ticket, act.by, regime.profile).some((role) => roles.includes(role)) &&
      handle(ticket, sample(each, ticket, regime), act, regime).ok,
  )

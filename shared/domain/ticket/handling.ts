import type { CivilDate, Instant } from '../calendar/civil.ts'
import type { PolicyProfile, TicketClass } from '../policy/profile.ts'
import type { Attachment, ContactMethod, Finding, Satisfaction, Ticket, TicketEvent, Triage } from './ticket.ts'
import type { TicketCommand } from './transitions.ts'

type Class = TicketClass['id'] | undefined
interface Contact {
  readonly method: ContactMethod
  readonly reached: boolean
  /** What was said, or how nobody answered: the evidence of the call. */
  readonly words: string
}

/** What somebody does with a ticket, before it is known whether the table allows it. */
export type Handling =
  /** A call was put through by the system; what came of it is noted as a contact or a call-back. */
  | { readonly do: 'call' }
  | ({ readonly do: 'contact' } & Contact)
  | { readonly do: 'assign'; readonly to: string }
  | { readonly do: 'recuse'; readonly concerns: string }
  | { readonly do: 'attach'; readonly attachment: Attachment }
  | { readonly do: 'dispute'; readonly reason: string; readonly org?: string | undefined }
  | { readonly do: 'keep'; readonly reason: string }
  | { readonly do: 'reassign'; readonly reason: string; readonly org: string; readonly handledIn: readonly string[] }
  | { readonly do: 'verify'; readonly finding: Finding; readonly grounds: string; readonly class?: Class }
  | {
      readonly do: 'triage'
      readonly triage: Triage
      readonly class?: Class
      readonly reason?: string | undefined
      readonly measures?: string | undefined
      readonly plannedFor?: CivilDate | undefined
      readonly responsible?: string | undefined
      readonly ruleCited?: string | undefined
    }
  | { readonly do: 'approve'; readonly words?: string | undefined }
  | { readonly do: 'send-back'; readonly reason: string }
  | { readonly do: 'ask-extension'; readonly reason: string; readonly until: CivilDate }
  | { readonly do: 'grant-extension' }
  | { readonly do: 'refuse-extension'; readonly reason: string }
  | { readonly do: 'rectify'; readonly measures: string }
  | { readonly do: 'answer'; readonly answer: string; readonly method: ContactMethod }
  | ({ readonly do: 'call-back' } & Contact & { readonly satisfaction?: Satisfaction | undefined })
  | { readonly do: 'close-anonymous' }
  | { readonly do: 'rate-answer'; readonly satisfaction: Satisfaction; readonly words?: string | undefined }
  | { readonly do: 'reopen'; readonly reason: string }
  | { readonly do: 'merge'; readonly ticket: string }
  | { readonly do: 'absorb'; readonly ticket: string; readonly named?: boolean; readonly contact?: Ticket['contact'] | undefined }
  | { readonly do: 'separate' }
  | { readonly do: 'forget' }
  | { readonly do: 'correct'; readonly finding: Finding; readonly reason: string; readonly review?: string | undefined }
  | { readonly do: 'invalidate' | 'tolerate'; readonly reason: string; readonly review?: string | undefined }
  | {
      readonly do: 'recompute'
      readonly calendar?: string | undefined
      readonly rule?: string | undefined
      readonly was?: CivilDate | undefined
      readonly until?: CivilDate | undefined
    }

export interface Act {
  /** Staff id, `citizen` or `system`. */
  readonly by: string
  readonly at: Instant
}

export const isFounded = (finding: Finding): boolean => finding === 'founded' || finding === 'partly'

/** Vain tries of a kind so far, the last one last: of first contact by the unit that has it now, at a call-back since the answer. */
export function vainTries({ history }: Ticket, command: 'contact' | 'miss-call'): readonly TicketEvent[] {
  const begun = command === 'contact' ? 'reassign' : 'answer'
  const since = history.findLastIndex((event) => event.command === begun)
  return history.slice(Math.max(since, 0)).filter((event) => event.command === command && event.note.reached === false)
}

export const misses = (ticket: Ticket, command: 'contact' | 'miss-call'): number => vainTries(ticket, command).length

/** The command of the state table that a handling of this ticket is. */
export function commandOf(ticket: Ticket, handling: Handling, profile: PolicyProfile): TicketCommand {
  switch (handling.do) {
    case 'verify':
      return isFounded(handling.finding) ? 'verify-founded' : 'verify-unfounded'
    case 'triage':
      if (profile.procedure.approvals.length > 0) return 'propose'
      return handling.triage === 'explain' ? 'triage-explain' : 'triage-rectify'
    case 'approve':
      if ((ticket.proposal?.approved.length ?? 0) + 1 < profile.procedure.approvals.length) return 'approve-step'
      return ticket.proposal?.triage === 'explain' ? 'approve-explain' : 'approve-rectify'
    case 'call-back':
      return handling.reached || misses(ticket, 'miss-call') + 1 >= profile.procedure.callAttempts.times
        ? 'call-back'
        : 'miss-call'
    case 'correct':
      return isFounded(handling.finding) ? 'correct-founded' : 'correct-unfounded'
    default:
      return handling.do
  }
}

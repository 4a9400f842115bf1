import { civilDate } from '../calendar/civil.ts'
import { classThatHolds, clockAt, clockOf, limitNamed, redated, ruleOfClass, runningClock, standardClass } from './clock.ts'
import { type Act, type Handling, isFounded, misses } from './handling.ts'
import type { Regime } from './regime.ts'
import { roundsOf } from './rounds.ts'
import type { Ticket, TicketClock } from './ticket.ts'
import type { TicketCommand } from './transitions.ts'
import { servedOrg } from './whose.ts'

type Of<D extends Handling['do']> = Extract<Handling, { do: D }>

/** What a handling changes of a ticket besides its state and its history. */
export function consequences(
  ticket: Ticket,
  handling: Handling,
  command: TicketCommand,
  act: Act,
  regime: Regime,
): Partial<Ticket> {
  switch (handling.do) {
    case 'contact':
      return contacted(ticket, handling, act, regime)
    case 'reassign':
      return { ...sentOn(ticket, handling), assignee: undefined, contactedAt: undefined, rungs: [] }
    case 'verify':
      return { finding: handling.finding, ...found(ticket, handling.finding, handling.class, act, regime) }
    case 'correct':
      return {
        finding: handling.finding,
        triage: undefined,
        ...again(ticket, act, regime),
        ...corrected(ticket, handling.finding, act, regime),
      }
    case 'triage':
      return triaged(ticket, handling, command, regime)
    case 'approve':
      return approved(ticket, command, regime)
    case 'send-back':
      return { proposal: undefined }
    case 'ask-extension':
      return { extension: { until: handling.until, reason: handling.reason } }
    case 'grant-extension':
      return extended(ticket, regime)
    case 'refuse-extension':
      return { extension: undefined }
    case 'rectify':
      return { extension: undefined }
    case 'answer':
      return { answeredAt: act.at, rungs: [], ...stopped(ticket, regime) }
    case 'call-back':
      return command === 'call-back' ? calledBack(ticket, handling, act) : {}
    case 'close-anonymous':
      return { callBack: { outcome: 'anonymous', at: act.at } }
    case 'rate-answer':
      return { satisfaction: handling.satisfaction }
    case 'reopen':
      return { ...again(ticket, act, regime), reopenedAt: act.at, triage: 'immediate', ...restarted(ticket, act, regime) }
    case 'merge':
      return { into: handling.ticket }
    case 'absorb':
      return { merged: [...ticket.merged, handling.ticket], ...callableAs(ticket, handling) }
    case 'separate':
      return { into: undefined }
    case 'forget':
      return { contact: { forgottenAt: act.at } }
    case 'assign':
      return { assignee: handling.to }
    case 'recuse':
      return { concerns: handling.concerns, ...(ticket.assignee === handling.concerns ? { assignee: undefined } : {}) }
    case 'attach':
      return { attachments: [...ticket.attachments, handling.attachment] }
    case 'tolerate':
      return { tolerated: true }
    case 'recompute':
      return recomputed(ticket, regime)
    default:
      return {}
  }
}

/** What the same person said of himself with the other one serves for both: neither is closed as anonymous. */
const callableAs = (ticket: Ticket, { contact, named }: Of<'absorb'>): Partial<Ticket> => ({
  named: ticket.named || named === true,
  ...(contact && !ticket.contact ? { contact } : {}),
})

/** Sent on to another unit (改派), or back to the one that served: then it is as it was. */
function sentOn(ticket: Ticket, { org, handledIn }: Of<'reassign'>): Partial<Ticket> {
  const served = servedOrg(ticket)
  return org === served ? { org, servedBy: undefined, handledIn: undefined } : { org, servedBy: served, handledIn }
}

/** What was answered has to be answered again, in the limit of the standard class: a ledger was for the way it was put right before. */
const again = (ticket: Ticket, act: Act, regime: Regime): Partial<Ticket> => ({
  ...roundsOf(ticket, act, regime),
  class: standardClass(regime.profile),
  answeredAt: undefined,
  callBack: undefined,
  satisfaction: undefined,
  extension: undefined,
  proposal: undefined,
  rungs: [],
})

/** First contact is made when somebody was reached, or after so many vain tries. */
function contacted(ticket: Ticket, { reached }: Of<'contact'>, act: Act, { profile }: Regime): Partial<Ticket> {
  if (ticket.contactedAt !== undefined) return {}
  return reached || misses(ticket, 'contact') + 1 >= profile.procedure.callAttempts.times ? { contactedAt: act.at } : {}
}

/**
 * 临沧's clock starts when the rating is found true (三(二)); 临淄's runs from receipt, by the class of the problem (二(三)1), which
 * is said here and holds once its ledger is written. What is not found true has the standard one.
 */
function found(
  ticket: Ticket,
  finding: NonNullable<Ticket['finding']>,
  asked: Ticket['class'] | undefined,
  act: Act,
  regime: Regime,
): Partial<Ticket> {
  const { profile, calendar } = regime
  if (!isFounded(finding)) return classed(ticket, standardClass(profile), regime)
  const id = asked ?? ticket.class
  const holds = classThatHolds(profile, id, false)
  const started = clockAt('verification', act.at, holds, profile, calendar, ticket.regions)
  return { ...(started ? { clock: started, rungs: [] } : classed(ticket, holds, regime)), class: id }
}

/** What is looked into again has its whole limit again; 临沧 has none for what is not found true. */
function corrected(ticket: Ticket, finding: NonNullable<Ticket['finding']>, act: Act, regime: Regime): Partial<Ticket> {
  const { startsAt } = limitNamed(regime.profile, ruleOfClass(regime.profile, standardClass(regime.profile)))
  return isFounded(finding) || startsAt !== 'verification' ? restarted(ticket, act, regime) : { clock: undefined }
}

/** A limit that changes begins its ladder anew; an unchanged one keeps the rungs already climbed. */
function classed(ticket: Ticket, id: Ticket['class'], { profile, calendar }: Regime): Partial<Ticket> {
  const clock = ticket.clock && clockOf(ruleOfClass(profile, id), ticket.clock.from, profile, calendar, ticket.regions)
  return { class: id, ...(clock ? { clock, ...(ticket.clock?.due === clock.due ? {} : { rungs: [] }) } : {}) }
}

function triaged(ticket: Ticket, handling: Of<'triage'>, command: TicketCommand, regime: Regime): Partial<Ticket> {
  const id = handling.class ?? ticket.class
  if (command === 'propose') return { proposal: { triage: handling.triage, class: id, approved: [] } }
  return settled(ticket, handling.triage, id, regime)
}

function approved(ticket: Ticket, command: TicketCommand, regime: Regime): Partial<Ticket> {
  const { proposal } = ticket
  if (!proposal) return {}
  const step = regime.profile.procedure.approvals[proposal.approved.length]
  if (command === 'approve-step' && step) return { proposal: { ...proposal, approved: [...proposal.approved, step.id] } }
  return { proposal: undefined, ...settled(ticket, proposal.triage, proposal.class, regime) }
}

/** How it is put right; the limit of a class with a ledger comes with its ledger, and never with an explanation (二(三)1). */
const settled = (
  ticket: Ticket,
  triage: NonNullable<Ticket['triage']>,
  id: Ticket['class'],
  regime: Regime,
): Partial<Ticket> => ({
  triage,
  ...classed(ticket, classThatHolds(regime.profile, id, triage === 'planned'), regime),
})

/** More time moves the last day; the legal one stays on record, and what comes after it is 延期 and not on time. */
function extended(ticket: Ticket, { profile, calendar }: Regime): Partial<Ticket> {
  if (!ticket.extension) return {}
  const clock = runningClock(ticket, profile, calendar)
  const moved: TicketClock = { ...clock, due: ticket.extension.until, legalDue: clock.legalDue ?? clock.due, provisional: false }
  return { clock: moved, extension: undefined, extensions: ticket.extensions + 1, rungs: [] }
}

/** The last day of the legal clock as it is known now: it is set so at the answer, and when a notice changes it. */
const stopped = (ticket: Ticket, { profile, calendar }: Regime): Partial<Ticket> =>
  ticket.clock ? { clock: runningClock(ticket, profile, calendar) } : {}

/** The legal clock by another calendar. A last day that moves begins its ladder anew. */
function recomputed(ticket: Ticket, { profile, calendar }: Regime): Partial<Ticket> {
  if (!ticket.clock) return {}
  const clock = redated(ticket.clock, ticket, profile, calendar)
  return { clock, ...(clock.due === ticket.clock.due ? {} : { rungs: [] }) }
}

/** What the citizen said himself stands, whatever is written down from a call. */
function calledBack(ticket: Ticket, { reached, satisfaction }: Of<'call-back'>, { at }: Act): Partial<Ticket> {
  const heard = satisfaction && !ticket.satisfaction ? { satisfaction } : {}
  return { callBack: { outcome: reached ? 'reached' : 'unreachable', at }, ...heard }
}

/** A case done again has its limit again, counted from the day on which that was asked for. */
function restarted(ticket: Ticket, { at }: Act, { profile, calendar }: Regime): Partial<Ticket> {
  return { clock: clockOf(ruleOfClass(profile, standardClass(profile)), civilDate(at), profile, calendar, ticket.regions) }
}

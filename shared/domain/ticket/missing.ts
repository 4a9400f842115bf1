import { civilDate, MINUTE_MS } from '../calendar/civil.ts'
import { numberOf } from '../contact.ts'
import type { PolicyProfile } from '../policy/profile.ts'
import { type Result, refuse } from '../result.ts'
import { askedOf } from './asked.ts'
import { classThatHolds, clockOf, ruleOfClass, runningClock, standardClass } from './clock.ts'
import { missingDispute } from './disputing.ts'
import { extendableUntil } from './extending.ts'
import { forgetDay } from './forgetting.ts'
import { type Act, type Handling, isFounded, vainTries } from './handling.ts'
import type { Regime } from './regime.ts'
import { reopenableUntil } from './reopening.ts'
import type { Ticket } from './ticket.ts'

/** Pictures that one ticket may carry. */
export const MOST_ATTACHMENTS = 20

/** Whether there is anybody to call: a number that can be called, and nothing else, is what reaches somebody. */
export const isReachable = ({ contact }: Pick<Ticket, 'contact'>): boolean => numberOf(contact) !== undefined

/** A vain try counts only at another time than the one before it. */
function missingCall(
  ticket: Ticket,
  handling: Extract<Handling, { do: 'contact' | 'call-back' }>,
  { at }: Act,
  { procedure: { callAttempts } }: PolicyProfile,
): Result<never> | undefined {
  if (!isReachable(ticket)) return refuse('E3035')
  const before = vainTries(ticket, handling.do === 'contact' ? 'contact' : 'miss-call').at(-1)
  const tooSoon = before && at - before.at < callAttempts.minutesApart * MINUTE_MS
  return !handling.reached && tooSoon ? refuse('E3037', { field: 'reached' }) : undefined
}

/** What the place's rules ask for beyond the state: the refusal of what is missing, or undefined. */
export function missing(ticket: Ticket, handling: Handling, act: Act, regime: Regime): Result<never> | undefined {
  const { profile } = regime
  const classed = 'class' in handling ? handling.class : undefined
  if (classed && !profile.ticketClasses.some((entry) => entry.id === classed)) return refuse('E3010', { field: 'class' })
  switch (handling.do) {
    case 'dispute':
      return missingDispute(ticket, act, regime)
    case 'recuse':
      return ticket.staff === '' ? undefined : refuse('E3068')
    case 'reassign':
      return handling.org === ticket.org ? refuse('E3024', { field: 'org' }) : askedBySelf(ticket, act)
    case 'absorb':
      return ticket.merged.includes(handling.ticket) ? refuse('E3019') : undefined
    case 'attach':
      return ticket.attachments.length >= MOST_ATTACHMENTS ? refuse('E3034') : undefined
    case 'verify':
      return missingVerification(ticket, handling, profile) ?? longerClass(ticket, handling, act, regime)
    case 'triage':
      return missingTriage(ticket, handling, profile) ?? longerClass(ticket, handling, act, regime)
    case 'ask-extension':
      return missingExtension(ticket, handling, act, regime)
    case 'contact':
    case 'call-back':
      return missingCall(ticket, handling, act, profile)
    case 'answer':
      return handling.method === 'sms' && !isReachable(ticket) ? refuse('E3042', { field: 'method' }) : undefined
    case 'close-anonymous':
      return isReachable(ticket) ? refuse('E3026') : undefined
    case 'keep':
    case 'approve':
    case 'grant-extension':
      return askedBySelf(ticket, act)
    case 'rate-answer':
      return hasRatedAnswer(ticket) ? refuse('E3028') : undefined
    case 'reopen':
      return missingReopening(ticket, act, regime)
    case 'forget':
      return missingForgetting(ticket, act, regime)
    case 'merge':
      if (ticket.rounds) return refuse('E3067')
      return profile.procedure.merging.allowed ? undefined : refuse('E3030')
    default:
      return undefined
  }
}

/** Nobody decides on what he asked for himself. */
const askedBySelf = (ticket: Ticket, { by }: Act): Result<never> | undefined =>
  askedOf(ticket)?.event.by === by ? refuse('E3050') : undefined

/** Whether the citizen himself has said how he finds the answer that stands: what was noted from a call does not speak for him. */
export function hasRatedAnswer({ history }: Pick<Ticket, 'history'>): boolean {
  const answered = history.findLastIndex(({ command }) => command === 'answer')
  return history.slice(answered + 1).some(({ command }) => command === 'rate-answer')
}

/** Nobody who can be called is found wrong unheard (二(三)1 第一时间安排专人回访核实): reached, or tried in vain often enough. */
function missingVerification(
  ticket: Ticket,
  { finding, class: id }: Extract<Handling, { do: 'verify' }>,
  profile: PolicyProfile,
): Result<never> | undefined {
  if (!isFounded(finding) && id && id !== standardClass(profile)) return refuse('E3066', { field: 'class' })
  return !isFounded(finding) && isReachable(ticket) && ticket.contactedAt === undefined ? refuse('E3040') : undefined
}

/** A class with a longer limit is no way out of one that is over. */
function longerClass(
  ticket: Ticket,
  handling: Extract<Handling, { do: 'verify' | 'triage' }>,
  { at }: Act,
  { profile, calendar }: Regime,
): Result<never> | undefined {
  if (!ticket.clock) return undefined
  const { due, from } = runningClock(ticket, profile, calendar)
  if (civilDate(at) <= due) return undefined
  const ledger = handling.do === 'triage' && handling.triage === 'planned'
  const holds = classThatHolds(profile, handling.class ?? ticket.class, ledger)
  return clockOf(ruleOfClass(profile, holds), from, profile, calendar, ticket.regions).due > due
    ? refuse('E3039', { field: 'class' })
    : undefined
}

type Triaging = Extract<Handling, { do: 'triage' }>

/** 限期整改 asks for reason and day; 解释说明, of whatever class, for the rule (临政办发〔2020〕2号 二(三)1). */
function missingTriage(ticket: Ticket, handling: Triaging, { ticketClasses }: PolicyProfile): Result<never> | undefined {
  const { triage, reason, plannedFor, ruleCited } = handling
  if (triage === 'explain') return ruleCited ? undefined : refuse('E3016', { field: 'ruleCited' })
  const id = handling.class ?? ticket.class
  if (ticketClasses.find((entry) => entry.id === id)?.ledger) return missingLedger(handling)
  return triage === 'planned' && !(reason && plannedFor) ? refuse('E3015', { field: 'reason' }) : undefined
}

const LEDGER = ['reason', 'measures', 'responsible', 'plannedFor'] as const

/** 对情况复杂、一时难以解决的，说明理由，建立台账，限期整改 (临政办发〔2020〕2号 二(三)1): not put right at once, nor without a line in it. */
function missingLedger(handling: Triaging): Result<never> | undefined {
  if (handling.triage !== 'planned') return refuse('E3041', { field: 'triage' })
  const field = LEDGER.find((name) => !handling[name])
  return field && refuse('E3041', { field })
}

/** 若在期限内难以整改的，应说明理由和整改期限 (临政办发〔2020〕16号 三(二)); asked before the limit ends, for a later day. */
function missingExtension(
  ticket: Ticket,
  handling: Extract<Handling, { do: 'ask-extension' }>,
  { at }: Act,
  regime: Regime,
): Result<never> | undefined {
  const latest = extendableUntil(ticket, regime)
  if (latest === undefined) return refuse('E3025')
  const { due } = runningClock(ticket, regime.profile, regime.calendar)
  if (civilDate(at) > due) return refuse('E3031')
  if (handling.until <= due) return refuse('E3032', { field: 'until' })
  return handling.until > latest ? refuse('E3060', { field: 'until', until: latest }) : undefined
}

/** Not before its day; of one that was merged it goes with the one it went into. */
function missingForgetting(ticket: Ticket, { at }: Act, regime: Regime): Result<never> | undefined {
  if (!numberOf(ticket.contact)) return refuse('E3130')
  const day = forgetDay(ticket, regime)
  return day !== undefined && civilDate(at) < day ? refuse('E3022', { until: day }) : undefined
}

function missingReopening(ticket: Ticket, { at }: Act, regime: Regime): Result<never> | undefined {
  const last = reopenableUntil(ticket, regime)
  if (last === undefined) return refuse('E3027')
  return civilDate(at) <= last ? undefined : refuse('E3029', { until: last })
}

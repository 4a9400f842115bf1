import { civilDate, type Instant } from '../calendar/civil.ts'
import { isUnplaced, saidHimself } from '../ticket/calls.ts'
import { isFounded } from '../ticket/handling.ts'
import { isReachable } from '../ticket/missing.ts'
import type { Ticket, TicketClock, TicketOrigin } from '../ticket/ticket.ts'

/** The letter before all that is counted of tickets of an origin: a complaint is counted as a complaint and not as a rating. */
export const PREFIX: Readonly<Record<TicketOrigin, string>> = { rating: 't', complaint: 'k', finding: 'f' }

/** What is counted of tickets besides their number, by the second letter under which it is stored. */
const LETTERS = {
  /** Dealt with in another ticket of the same person and matter (并单): opened, and nothing more of its own. */
  merged: 'm',
  founded: 'f',
  /** Found true and explained, since no law allows it: nothing is to be put right. */
  explained: 'x',
  rectified: 'r',
  answered: 'a',
  onTime: 'o',
  /** After the legal day and by the day that was granted (延期): never on time. */
  extended: 'e',
  late: 'l',
  /** Answered without a limit having begun: in 临沧 one that was not found true. */
  untimed: 'n',
  /** Called back, and somebody was reached. */
  reached: 'c',
  /** Called back in vain as often as the place asks for, each try on record. */
  unreachable: 'u',
  /** Of these, by a call or a vain try that the system did not put through. */
  unplaced: 'w',
  /** Answered, and nobody to call back: neither done nor failed. */
  nobody: 'z',
  named: 'p',
  /** Named, called back and put right (实名差评回访整改). */
  namedDone: 'q',
  satisfied: 'g',
  fair: 'h',
  unsatisfied: 'b',
  /** Of what was said of answers: what the citizen said himself, and not who called him. */
  saidHimself: 's',
} as const
export type CaseCounter = keyof typeof LETTERS
export const CASE_COUNTERS = Object.keys(LETTERS) as readonly CaseCounter[]

/** The name under which it is stored. */
export const counterOf = (origin: TicketOrigin, name: CaseCounter): string => PREFIX[origin] + LETTERS[name]

type Timing = 'onTime' | 'extended' | 'late' | 'untimed'

/** The worst first. */
const TIMINGS: readonly Timing[] = ['late', 'extended', 'onTime', 'untimed']

/**
 * When a ticket was answered, by the last civil day of its limit; undefined before the answer. Each ticket is one of them: of
 * one that was done again or put right the worst of its rounds, so that nothing looks better for its citizen's being dissatisfied.
 */
export function timingOf({
  answeredAt,
  clock,
  rounds = [],
}: Pick<Ticket, 'answeredAt' | 'clock' | 'rounds'>): Timing | undefined {
  if (answeredAt === undefined) return undefined
  const all = [...rounds.map((round) => endOf(round.endedAt, round.clock)), endOf(answeredAt, clock)]
  return TIMINGS.find((timing) => all.includes(timing))
}

function endOf(at: Instant, clock: TicketClock | undefined): Timing {
  if (!clock) return 'untimed'
  const day = civilDate(at)
  if (day > clock.due) return 'late'
  return clock.legalDue !== undefined && day > clock.legalDue ? 'extended' : 'onTime'
}

/** How the call-back of an answered ticket ended, or that there is nobody to call; undefined while it is owed. */
function calledBack(ticket: Ticket): 'reached' | 'unreachable' | 'nobody' | undefined {
  const { answeredAt, callBack } = ticket
  if (answeredAt === undefined) return undefined
  if (callBack) return callBack.outcome === 'anonymous' ? 'nobody' : callBack.outcome
  return isReachable(ticket) ? undefined : 'nobody'
}

const PUT_RIGHT: readonly Ticket['state'][] = ['answering', 'answered', 'closed']

/**
 * What is counted of a ticket as it stands now; of a merged one no more than that. What its citizen said of each answer is
 * there for each: satisfied now does not undo that he was not.
 */
export function happened(ticket: Ticket): CaseCounter[] {
  if (ticket.state === 'merged') return ['merged']
  const { finding, triage, answeredAt, satisfaction } = ticket
  const founded = finding !== undefined && isFounded(finding)
  const explained = founded && triage === 'explain'
  const rectified = founded && !explained && triage !== undefined && PUT_RIGHT.includes(ticket.state)
  const called = calledBack(ticket)
  const done = called === 'reached' || called === 'unreachable'
  const facts: Partial<Record<CaseCounter, boolean>> = {
    founded,
    explained,
    rectified,
    answered: answeredAt !== undefined,
    named: ticket.named,
    unplaced: done && isUnplaced(ticket),
    namedDone: ticket.named && done && (rectified || explained || !founded),
  }
  const one: ReadonlyArray<CaseCounter | undefined> = [timingOf(ticket), called]
  const said = [...(ticket.rounds ?? []), { satisfaction }].flatMap((round) => round.satisfaction ?? [])
  const himself = Array.from({ length: saidHimself(ticket) }, () => 'saidHimself' as const)
  return [...CASE_COUNTERS.filter((name) => facts[name] || one.includes(name)), ...said, ...himself]
}

import type { CourseStep, TicketProgress } from '../../shared/contract/schemas/progress.ts'
import { civilDate, civilTime, type Instant } from '../../shared/domain/calendar/civil.ts'
import { runningClock } from '../../shared/domain/ticket/clock.ts'
import { without } from '../../shared/domain/ticket/handle.ts'
import { hasRatedAnswer, isReachable } from '../../shared/domain/ticket/missing.ts'
import { reopenableUntil } from '../../shared/domain/ticket/reopening.ts'
import type { Ticket, TicketEvent } from '../../shared/domain/ticket/ticket.ts'
import type { TicketCommand } from '../../shared/domain/ticket/transitions.ts'
import type { Rules } from '../kernel/ports.ts'
import { dueView } from '../kernel/views.ts'
import { regimeOf } from './reach.ts'

type What = CourseStep['what']

/** What the citizen is told of a command; the others are the affair of those who handle it. */
const TOLD: Readonly<Partial<Record<TicketCommand, What>>> = {
  contact: 'contacted',
  reassign: 'reassigned',
  'verify-founded': 'verified',
  'verify-unfounded': 'verified',
  'correct-founded': 'corrected',
  'correct-unfounded': 'corrected',
  'triage-rectify': 'arranged',
  'triage-explain': 'arranged',
  'approve-rectify': 'arranged',
  'approve-explain': 'arranged',
  'grant-extension': 'extended',
  rectify: 'rectified',
  answer: 'answered',
  'call-back': 'called-back',
  'miss-call': 'missed',
  'close-anonymous': 'closed',
  'rate-answer': 'rated',
  reopen: 'reopened',
  merge: 'merged',
  separate: 'separated',
  invalidate: 'void',
}

/** Steps whose content was written down before, when it was asked for. */
const ASKED: Readonly<Partial<Record<TicketCommand, TicketCommand>>> = {
  'approve-rectify': 'propose',
  'approve-explain': 'propose',
  'grant-extension': 'ask-extension',
}

/** What was written for the citizen, or by him; what handlers note for themselves is not his. */
const WORDS: Readonly<Partial<Record<What, (note: TicketEvent['note']) => string | undefined>>> = {
  corrected: ({ reason }) => reason,
  arranged: ({ reason, ruleCited }) => reason ?? ruleCited,
  extended: ({ reason }) => reason,
  rectified: ({ measures }) => measures,
  answered: ({ answer }) => answer,
  rated: ({ words }) => words,
  reopened: ({ reason }) => reason,
  void: ({ reason }) => reason,
}

function stepOf(event: TicketEvent, earlier: readonly TicketEvent[]): CourseStep | undefined {
  if (event.command === 'open') return undefined
  const what = TOLD[event.command]
  if (!what) return undefined
  const asked = ASKED[event.command]
  const note = (asked && earlier.findLast(({ command }) => command === asked)?.note) ?? event.note
  return without({
    what,
    at: civilTime(event.at),
    finding: note.finding,
    triage: note.triage,
    method: note.method,
    reached: note.reached,
    satisfaction: note.satisfaction,
    until: what === 'extended' ? note.until : note.plannedFor,
    words: WORDS[what]?.(note),
  }) as CourseStep
}

/** The course of a case as its citizen is told it, in the order of time. */
const courseOf = ({ history }: Ticket): CourseStep[] => history.flatMap((event, at) => stepOf(event, history.slice(0, at)) ?? [])

/**
 * A case as its citizen sees it: what was found, what is done, by when; no name of any handler. `parent`: the one into which
 * it went (并单); its course is his too.
 */
export function ticketProgress(ticket: Ticket, parent: Ticket | undefined, now: Instant, rules: Rules): TicketProgress {
  const told = parent ?? ticket
  const regime = regimeOf(told, rules)
  const clock = told.clock && runningClock(told, regime.profile, regime.calendar)
  const answered = told.state === 'answered' || told.state === 'closed'
  const until = answered ? reopenableUntil(told, regime) : undefined
  const today = civilDate(now)
  const course = parent ? [...courseOf(ticket), ...courseOf(parent)].sort((a, b) => a.at.localeCompare(b.at)) : courseOf(ticket)
  return without({
    number: ticket.number,
    state: told.state,
    openedAt: civilTime(ticket.openedAt),
    finding: told.finding,
    triage: told.triage,
    course,
    due: clock && dueView(clock, today, regime.profile, rules, told.regions),
    legalDue: clock?.legalDue,
    callBack: isReachable(told),
    rateable: answered && !hasRatedAnswer(told),
    reopenableUntil: until !== undefined && today <= until ? until : undefined,
    into: parent?.number,
  }) as TicketProgress
}

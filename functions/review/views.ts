import type { ReviewDetail, ReviewRow } from '../../shared/contract/schemas/review.ts'
import { civilDate, civilTime, type Instant } from '../../shared/domain/calendar/civil.ts'
import { indicatorText } from '../../shared/domain/evaluation/indicators.ts'
import { LEVEL_NAMES } from '../../shared/domain/evaluation/level.ts'
import { awaitedPeriod, reviewPeriod } from '../../shared/domain/review/periods.ts'
import type { Decision, Opinion, Review } from '../../shared/domain/review/review.ts'
import { isGathering, isPending } from '../../shared/domain/review/transitions.ts'
import { without } from '../../shared/domain/ticket/handle.ts'
import type { Ticket, TicketEvent } from '../../shared/domain/ticket/ticket.ts'
import { nameOf, placeNames } from '../directory/places.ts'
import type { Directory } from '../directory/ports.ts'
import type { Clock, Rules, StaffIdentity } from '../kernel/ports.ts'
import { dueView, placeView } from '../kernel/views.ts'
import { urgencyOf } from '../ticket/views.ts'
import { regimeOfReview } from './save-review.ts'

export interface ViewPorts {
  readonly directory: Directory
  readonly rules: Rules
  readonly clock: Clock
}

export const decisionView = ({ outcome, finding, at, reasons }: Decision) => ({
  outcome,
  ...(finding ? { finding } : {}),
  at: civilTime(at),
  reasons: [...reasons],
})

export const rulingView = ({ sustained, reason, at }: NonNullable<Review['ruling']>) => ({
  sustained,
  reason,
  at: civilTime(at),
})

/** By when it is to be decided or ruled on; while the rater may object, his last day. */
function standing(review: Review, now: Instant, rules: Rules): Pick<ReviewRow, 'due' | 'urgency'> {
  const regime = regimeOfReview(review, rules)
  const clock = awaitedPeriod(review, regime) ?? reviewPeriod(review, regime)
  const today = civilDate(isPending(review) ? now : (review.decision?.at ?? now))
  const due = dueView(clock, today, regime.profile, rules, review.regions)
  const waits = isPending(review) && review.state !== 'decided'
  return { due, urgency: waits ? urgencyOf(due.date, today, due.left) : 'done' }
}

/** One line of a list of reviews, as `staff` sees it. */
export async function reviewRow(review: Review, staff: StaffIdentity, ports: ViewPorts): Promise<ReviewRow> {
  const { id, ticket, number, version, subject, filedBy, asks, disputed, state, taskName, decision } = review
  return {
    ...{ id, ticket, number, version, subject, filedBy, asks, state, taskName },
    ...(disputed ? { disputed } : {}),
    orgName: await nameOf(ports.directory, 'org', review.org),
    filedAt: civilTime(review.filedAt),
    ...standing(review, ports.clock.now(), ports.rules),
    given: review.opinions.some(({ by }) => by === staff.id),
    ...(decision ? { decision: decisionView(decision) } : {}),
  }
}

/** Opinions that one may see: his own, and those of others once nobody is to give one any more. */
const openTo = (review: Review, staff: StaffIdentity): Opinion[] =>
  review.opinions.filter(({ by }) => by === staff.id || !isGathering(review))

/** Both sides, for those who decide. */
export async function reviewDetail(
  review: Review,
  ticket: Ticket,
  staff: StaffIdentity,
  may: ReviewDetail['may'],
  ports: ViewPorts,
): Promise<ReviewDetail> {
  const { rules, directory, clock } = ports
  const { hallName, windowName } = await placeNames(directory, ticket)
  const { objection, ruling } = review
  return {
    review: await reviewRow(review, staff, ports),
    grounds: review.grounds,
    said: {
      at: civilTime(ticket.openedAt),
      ...(ticket.level ? { level: ticket.level, levelName: LEVEL_NAMES[ticket.level] } : {}),
      indicators: ticket.codes.map((code) => indicatorText(rules.dictionary, code)),
      text: ticket.text,
    },
    found: { hallName, windowName, servedAt: civilTime(ticket.servedAt), ...foundBy(ticket) },
    evidence: [...review.evidence],
    history: await Promise.all(ticket.history.map((event) => eventView(event, directory))),
    opinions: openTo(review, staff).map(({ by, at, ...said }) => ({ ...said, mine: by === staff.id, at: civilTime(at) })),
    ...(objection ? { objection: { words: objection.words, at: civilTime(objection.at) } } : {}),
    ...(ruling ? { ruling: rulingView(ruling) } : {}),
    may,
    place: placeView(rules, clock.now()),
  }
}

function foundBy({ finding, history }: Ticket) {
  const last = (...commands: TicketEvent['command'][]) => history.findLast(({ command }) => commands.includes(command))?.note
  return without({
    finding,
    grounds: last('verify-founded', 'verify-unfounded')?.grounds,
    measures: last('rectify')?.measures,
    answer: last('answer')?.answer,
  })
}

/** A line of the ticket's history as those see it who decide: what was done, never by whom or about whom. */
async function eventView({ at, command, note }: TicketEvent, directory: Directory): Promise<ReviewDetail['history'][number]> {
  const { finding, grounds, triage, reason, measures, plannedFor, ruleCited, answer, method, reached, words, satisfaction } = note
  const org = note.org && (await nameOf(directory, 'org', note.org))
  const said = { finding, grounds, triage, reason, measures, plannedFor, ruleCited, answer, method, reached, words, satisfaction }
  const shown = without({ ...said, placed: note.placed, until: note.until, org, attachment: note.attachment?.name })
  return { at: civilTime(at), command, by: '', note: shown }
}

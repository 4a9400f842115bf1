import { civilDate } from '../calendar/civil.ts'
import { ok, type Result, refuse } from '../result.ts'
import { type Act, isFounded } from '../ticket/handling.ts'
import type { Regime } from '../ticket/regime.ts'
import type { Ticket } from '../ticket/ticket.ts'
import { awake } from './ladder.ts'
import { appealPeriod, disputePeriod } from './periods.ts'
import type { Review, ReviewOutcome, ReviewSubject } from './review.ts'
import { isPending } from './transitions.ts'

/** What somebody asks for. */
export interface Filing {
  readonly subject: ReviewSubject
  readonly filedBy: Review['filedBy']
  readonly asks: ReviewOutcome
  readonly grounds: string
}

/** Most reviews of one subject that a ticket can have: one withdrawn by a unit, and one of the citizen or of the unit it went to. */
export const MOST_REVIEWS = 2

export const reviewId = (ticket: string, subject: ReviewSubject, n: number): string => `${ticket}.${subject}.${n}`

/** The ids that the reviews of a ticket can have. */
export const reviewIds = (ticket: string): string[] =>
  (['rating', 'verification'] as const).flatMap((subject) =>
    Array.from({ length: MOST_REVIEWS }, (_, at) => reviewId(ticket, subject, at + 1)),
  )

const ASKED: Readonly<Record<ReviewSubject, readonly ReviewOutcome[]>> = {
  rating: ['mistaken', 'malicious', 'tolerated'],
  verification: ['corrected'],
}

/**
 * A review of a ticket as it begins, among those the ticket has (`standing`). One at a time of each subject, one for ever by
 * the citizen and by each unit that has the ticket, and none after one was decided. Refuses E3019, E3020, E3110–E3114, E3117,
 * E3119.
 */
export function fileReview(
  ticket: Ticket,
  filing: Filing,
  { by, at }: Act,
  regime: Regime,
  standing: readonly Review[],
): Result<Review> {
  const same = standing.filter(({ subject }) => subject === filing.subject)
  const problem = unfit(ticket, filing) ?? inTheWay(ticket, same, filing) ?? tooLate(ticket, filing, at, regime)
  if (problem) return problem
  const { subject, filedBy, asks, grounds } = filing
  const review: Review = {
    id: reviewId(ticket.id, subject, same.length + 1),
    ticket: ticket.id,
    number: ticket.number,
    subject,
    filedBy,
    filer: by,
    filedAt: at,
    asks,
    ...(subject === 'verification' && ticket.finding ? { disputed: ticket.finding } : {}),
    grounds,
    evidence: ticket.attachments,
    state: 'filed',
    version: 1,
    profile: ticket.profile,
    taskName: ticket.taskName,
    org: ticket.org,
    staff: ticket.staff,
    regions: ticket.regions,
    opinions: [],
    history: [],
  }
  return ok(awake(review, regime, civilDate(at)))
}

/** Whether there is such a thing to review. The citizen disputes what was not found true, the unit what was: neither bars the other. */
function unfit(ticket: Ticket, { subject, filedBy, asks }: Filing): Result<never> | undefined {
  if (ticket.state === 'merged') return refuse('E3019')
  if (ticket.state === 'void') return refuse('E3020')
  if (!ASKED[subject].includes(asks)) return refuse('E3114', { field: 'asks' })
  if (subject === 'rating') return ticket.origin === 'rating' ? undefined : refuse('E3119')
  if (ticket.finding === undefined) return refuse('E3117')
  return isFounded(ticket.finding) === (filedBy === 'citizen') ? refuse('E3117') : undefined
}

/** What another unit filed and withdrew before the ticket was sent on is not this one's; what it filed and left stands. */
function inTheWay({ org }: Ticket, same: readonly Review[], { filedBy }: Filing): Result<never> | undefined {
  if (same.some(isPending)) return refuse('E3110')
  const own = (review: Review) => review.filedBy === filedBy && (filedBy === 'citizen' || review.org === org)
  const over = same.length >= MOST_REVIEWS || same.some((review) => review.state === 'final' || own(review))
  return over ? refuse('E3111') : undefined
}

function tooLate(ticket: Ticket, { subject, filedBy }: Filing, at: number, regime: Regime): Result<never> | undefined {
  const period = filedBy === 'unit' ? appealPeriod(ticket, subject, regime) : disputePeriod(ticket, regime)
  if (!period || civilDate(at) <= period.due) return undefined
  return refuse(filedBy === 'unit' ? 'E3112' : 'E3113', { until: period.due })
}

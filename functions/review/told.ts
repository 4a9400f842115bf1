import type { ProgressView } from '../../shared/contract/schemas/progress.ts'
import { civilDate, civilTime } from '../../shared/domain/calendar/civil.ts'
import { type Filing, fileReview } from '../../shared/domain/review/file.ts'
import { disputePeriod, objectionPeriod } from '../../shared/domain/review/periods.ts'
import type { Review } from '../../shared/domain/review/review.ts'
import type { Ticket } from '../../shared/domain/ticket/ticket.ts'
import type { Rules } from '../kernel/ports.ts'
import { regimeOf } from '../ticket/reach.ts'
import type { ReviewStore } from './ports.ts'
import { regimeOfReview } from './save-review.ts'
import { decisionView, rulingView } from './views.ts'

type Told = Pick<ProgressView, 'reviews' | 'disputable'>

/** The case that somebody follows, and the one into which it went (并单). */
interface Followed {
  readonly ticket?: Ticket
  readonly parent?: Ticket
}

/** What a citizen asks for who disputes what was found. */
export const DISPUTE = { subject: 'verification', filedBy: 'citizen', asks: 'corrected' } as const satisfies Omit<
  Filing,
  'grounds'
>

/** The reviews that concern the holder of a receipt: those of his own case, and of what was found in the one it went into. */
export async function reviewsOf({ ticket, parent }: Followed, reviews: Pick<ReviewStore, 'ofTicket'>): Promise<Review[]> {
  if (!ticket) return []
  const own = await reviews.ofTicket(ticket.id)
  const found = parent ? (await reviews.ofTicket(parent.id)).filter(({ subject }) => subject === 'verification') : []
  return [...own, ...found].filter(({ state }) => state !== 'withdrawn')
}

/** What the citizen is told of reviews, and whether he may have what was found reviewed. */
export async function reviewsTold(
  held: Followed,
  now: number,
  { reviews, rules }: { reviews: Pick<ReviewStore, 'ofTicket'>; rules: Rules },
): Promise<Told> {
  const found = await reviewsOf(held, reviews)
  const about = held.parent ?? held.ticket
  if (!about) return {}
  const regime = regimeOf(about, rules)
  const standing = found.filter(({ ticket }) => ticket === about.id)
  const may = fileReview(about, { ...DISPUTE, grounds: '' }, { by: 'citizen', at: now }, regime, standing).ok
  const until = disputePeriod(about, regime)?.due
  return {
    ...(found.length > 0 ? { reviews: found.map((review) => reviewTold(review, now, rules)) } : {}),
    ...(may ? { disputable: until ? { until } : {} } : {}),
  }
}

function reviewTold(review: Review, now: number, rules: Rules): NonNullable<Told['reviews']>[number] {
  const { id, subject, filedBy, state, filedAt, decision, objection, ruling } = review
  const until = state === 'decided' ? objectionPeriod(review, regimeOfReview(review, rules))?.due : undefined
  return {
    ...{ id, subject, state, own: filedBy === 'citizen', filedAt: civilTime(filedAt) },
    ...(decision ? { decision: decisionView(decision) } : {}),
    ...(until && civilDate(now) <= until ? { objectUntil: until } : {}),
    ...(objection ? { objection: { words: objection.words, at: civilTime(objection.at) } } : {}),
    ...(ruling ? { ruling: rulingView(ruling) } : {}),
  }
}

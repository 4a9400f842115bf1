import { calendar } from '../../../shared/data/index.ts'
import { fileReview } from '../../../shared/domain/review/file.ts'
import { handleReview, type ReviewAct, type ReviewHandling } from '../../../shared/domain/review/handle.ts'
import type { Review, ReviewOutcome } from '../../../shared/domain/review/review.ts'
import { handle } from '../../../shared/domain/ticket/handle.ts'
import type { Ticket } from '../../../shared/domain/ticket/ticket.ts'
import { aTicket, on, type PlaceId, profileOf } from './samples.ts'

export const regime = (place: PlaceId) => ({ profile: profileOf(place), calendar })
export const UNIT = { by: 'H1', org: 'ORG1' }
export const ONE = { by: 'R1', org: 'ORG8' }
export const TWO = { by: 'R2', org: 'ORG9' }
export const BUREAU = { by: 'A1', org: 'ORG7' }
export const OTHER_BUREAU = { by: 'A2', org: 'ORG7' }
export const CITIZEN = { by: 'citizen' }
export const WHO = [UNIT, ONE, TWO, BUREAU, OTHER_BUREAU, CITIZEN, { by: 'S1', org: 'ORG8' }, { by: 'H1', org: 'ORG9' }]

export const handled = (place: PlaceId, ticket: Ticket, ...handlings: Parameters<typeof handle>[1][]): Ticket =>
  handlings.reduce((at, handling) => {
    const done = handle(at, handling, { by: 'H1', at: on('2026-03-04') }, regime(place))
    if (!done.ok) throw new Error(done.refusal.code)
    return done.value
  }, ticket)

export const filed = (
  place: PlaceId,
  filing: Partial<Parameters<typeof fileReview>[1]> = {},
  ticket = aTicket(profileOf(place)),
  standing: Review[] = [],
) =>
  fileReview(
    ticket,
    { subject: 'rating', filedBy: 'unit', asks: 'mistaken', grounds: '评价人说的是别的窗口', ...filing },
    { by: filing.filedBy === 'citizen' ? 'citizen' : 'H1', at: on('2026-03-05') },
    regime(place),
    standing,
  )

export function appeal(place: PlaceId, ...rest: Parameters<typeof filed> extends [PlaceId, ...infer R] ? R : never): Review {
  const done = filed(place, ...rest)
  if (!done.ok) throw new Error(done.refusal.code)
  return done.value
}

export const doIt = (place: PlaceId, review: Review, handling: ReviewHandling, who: Omit<ReviewAct, 'at'>, day = '2026-03-06') =>
  handleReview(review, handling, { ...who, at: on(day) }, regime(place))

export const through = (
  place: PlaceId,
  review: Review,
  ...steps: Array<[ReviewHandling, Omit<ReviewAct, 'at'>, string?]>
): Review =>
  steps.reduce((at, [handling, who, day]) => {
    const done = doIt(place, at, handling, who, day)
    if (!done.ok) throw new Error(done.refusal.code)
    return done.value
  }, review)

export const opine = (outcome: ReviewOutcome, reason = '看过材料'): ReviewHandling => ({ do: 'opine', outcome, reason })
export const OBJECT: ReviewHandling = { do: 'object', words: '不是误评' }

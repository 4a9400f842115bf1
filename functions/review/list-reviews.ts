import type { Input } from '../../shared/contract/routes.ts'
import type { ReviewList, ReviewRow } from '../../shared/contract/schemas/review.ts'
import { civilDate, monthOf } from '../../shared/domain/calendar/civil.ts'
import { ok, type Result } from '../../shared/domain/result.ts'
import { isPending } from '../../shared/domain/review/transitions.ts'
import type { StaffIdentity } from '../kernel/ports.ts'
import { placeView } from '../kernel/views.ts'
import type { Seat } from './decide.ts'
import { decidable, type ReviewPorts } from './reach-review.ts'
import { reviewRow } from './views.ts'

const ORDER: Record<ReviewRow['urgency'], number> = { overdue: 0, today: 1, soon: 2, later: 3, done: 4 }

/** Whether it waits for somebody in this seat. */
const waitsFor = ({ state, given }: ReviewRow, seat: Seat): boolean =>
  seat === 'reviewer' ? !given && (state === 'filed' || state === 'first-opinion') : state === 'split' || state === 'objected'

/**
 * Reviews the caller may decide on: those that have not ended, what waits for him first; or those filed in a month that have
 * ended, with what was decided and why.
 */
export async function listReviews(
  { view = 'open', month }: Input<'reviews'>,
  seat: Seat,
  staff: StaffIdentity,
  ports: ReviewPorts,
): Promise<Result<ReviewList>> {
  const { reviews, rules, clock } = ports
  const top = rules.profile.region
  const open = view === 'open'
  const found = open
    ? await reviews.openUnder(top)
    : (await reviews.filedIn(top, month ?? monthOf(civilDate(clock.now())))).filter((review) => !isPending(review))
  const rows = await Promise.all((await decidable(found, staff, ports)).map((review) => reviewRow(review, staff, ports)))
  const rank = (row: ReviewRow) => (waitsFor(row, seat) ? 0 : 1)
  const byLine = (a: ReviewRow, b: ReviewRow) =>
    rank(a) - rank(b) || ORDER[a.urgency] - ORDER[b.urgency] || a.due.date.localeCompare(b.due.date) || a.id.localeCompare(b.id)
  return ok({
    reviews: rows.sort(open ? byLine : (a, b) => b.filedAt.localeCompare(a.filedAt)),
    counts: {
      open: open ? rows.length : 0,
      mine: rows.filter((row) => waitsFor(row, seat)).length,
      overdue: rows.filter(({ urgency }) => urgency === 'overdue').length,
    },
    place: placeView(rules, clock.now()),
  })
}

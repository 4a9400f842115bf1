import type { Input } from '../../shared/contract/routes.ts'
import type { AppealsView } from '../../shared/contract/schemas/review.ts'
import { ok, type Result, refuse } from '../../shared/domain/result.ts'
import { type Filing, fileReview } from '../../shared/domain/review/file.ts'
import { appealPeriod } from '../../shared/domain/review/periods.ts'
import type { Review } from '../../shared/domain/review/review.ts'
import { reviewLegalFrom } from '../../shared/domain/review/transitions.ts'
import type { Ticket } from '../../shared/domain/ticket/ticket.ts'
import type { StaffIdentity } from '../kernel/ports.ts'
import { mayHandle, regimeOf } from '../ticket/reach.ts'
import type { ReviewPorts } from './reach-review.ts'
import { saveReview } from './save-review.ts'
import { reviewRow, rulingView } from './views.ts'

/** What a unit asks for where it has not yet said what. */
const APPEALS = [
  { subject: 'rating', filedBy: 'unit', asks: 'mistaken', grounds: '' },
  { subject: 'verification', filedBy: 'unit', asks: 'corrected', grounds: '' },
] as const satisfies readonly Filing[]

/** The reviews of a ticket of the caller's unit, and what it may still appeal against. Refuses E3001. */
export async function readAppeals(id: string, staff: StaffIdentity, ports: ReviewPorts): Promise<Result<AppealsView>> {
  const ticket = await ports.tickets.get(id)
  return ticket && mayHandle(ticket, staff) ? ok(await appealsView(ticket, staff, ports)) : refuse('E3001')
}

/**
 * The unit that has the ticket appeals (申诉): against a rating as mistaken or malicious or as a fault to be tolerated, or against
 * what was found; the ticket's pictures are its evidence. Refuses E3001, E3019, E3020, E3109–E3114, E3117, E3119.
 */
export async function fileAppeal(
  { ticket: id, subject, asks, grounds }: Input<'fileAppeal'>,
  staff: StaffIdentity,
  ports: ReviewPorts,
): Promise<Result<AppealsView>> {
  const ticket = await ports.tickets.get(id)
  if (!ticket || !mayHandle(ticket, staff)) return refuse('E3001')
  const act = { by: staff.id, at: ports.clock.now() }
  const filing = { subject, filedBy: 'unit', asks, grounds } as const
  const filed = fileReview(ticket, filing, act, regimeOf(ticket, ports.rules), await ports.reviews.ofTicket(id))
  if (!filed.ok) return filed
  return (await ports.reviews.add(filed.value)) ? ok(await appealsView(ticket, staff, ports)) : refuse('E3109')
}

/**
 * The unit withdraws its appeal before the second opinion, while it has the ticket: what another unit filed before the ticket was
 * sent on is decided. Refuses E3100, E3102–E3107, E3109, E3120.
 */
export async function withdrawAppeal(
  { id, version, reason }: Input<'withdrawAppeal'>,
  staff: StaffIdentity,
  ports: ReviewPorts,
): Promise<Result<AppealsView>> {
  const review = await ports.reviews.get(id)
  const ticket = review && (await ports.tickets.get(review.ticket))
  if (!review || !ticket || review.org !== staff.org || !mayHandle(ticket, staff)) return refuse('E3100')
  if (review.version !== version) return refuse('E3109')
  const act = { by: staff.id, org: staff.org, at: ports.clock.now() }
  const saved = await saveReview(review, { do: 'withdraw', reason }, act, ports)
  return saved.ok ? ok(await appealsView(ticket, staff, ports)) : saved
}

async function appealsView(ticket: Ticket, staff: StaffIdentity, ports: ReviewPorts): Promise<AppealsView> {
  const standing = await ports.reviews.ofTicket(ticket.id)
  const regime = regimeOf(ticket, ports.rules)
  const act = { by: staff.id, at: ports.clock.now() }
  const open = APPEALS.filter((filing) => fileReview(ticket, filing, act, regime, standing).ok)
  return {
    reviews: await Promise.all(standing.map((review) => appealView(review, staff, ports))),
    open: open.map(({ subject }) => ({ subject, until: appealPeriod(ticket, subject, regime).due })),
  }
}

/** A review as the unit of the ticket sees it: nobody's opinion, and of what others wrote nothing. */
async function appealView(review: Review, staff: StaffIdentity, ports: ReviewPorts): Promise<AppealsView['reviews'][number]> {
  const own = review.filedBy === 'unit' && review.org === staff.org
  return {
    ...(await reviewRow(review, staff, ports)),
    ...(own ? { grounds: review.grounds } : {}),
    objected: review.objection !== undefined,
    ...(review.ruling ? { ruling: rulingView(review.ruling) } : {}),
    withdrawable: own && reviewLegalFrom('withdraw').includes(review.state),
  }
}

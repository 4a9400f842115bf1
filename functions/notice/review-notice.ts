import type { NoticeText } from '../../shared/domain/notice/notice.ts'
import type { Party } from '../../shared/domain/notice/ticket-notices.ts'
import type { Review } from '../../shared/domain/review/review.ts'
import type { ReviewState } from '../../shared/domain/review/transitions.ts'
import type { TicketStore } from '../ticket/ports.ts'
import { type FollowPorts, openAll, recipientsOf } from './follow-ticket.ts'

/** How the events of reviews begin. */
export const REVIEWED = 'review-'

const TOLD: Partial<Readonly<Record<ReviewState, readonly Party[]>>> = {
  split: ['bureau'],
  objected: ['bureau'],
  decided: ['citizen', 'handlers'],
  final: ['citizen', 'handlers'],
}

/** Who is told that a review has come to a state. */
export const partiesOfReview = (state: ReviewState): readonly Party[] => TOLD[state] ?? []

/** Whether it waits there for the bureau to decide. */
export const isForBureau = (state: ReviewState): boolean => partiesOfReview(state).includes('bureau')

/**
 * What is told of a review that came to a state: that something was decided or is to be, never what; that stands on the page
 * that the receipt opens. Undefined when it no longer waits for what it waited for.
 */
export function reviewNotice({ number, state }: Review, told: ReviewState, citizen: boolean): NoticeText | undefined {
  if (isForBureau(told)) {
    const note = told === 'split' ? '复核意见不一，请裁定' : '评价人有异议，请裁定'
    return state === told ? { template: 'work', number, step: '复核待裁定', note } : undefined
  }
  if (!citizen) return { template: 'work', number, step: '复核结论', note: '复核有了结论，请查看' }
  const note = state === 'decided' ? '有异议可在期限内提出' : '结论可在进度页查看'
  return { template: 'progress', number, step: '复核结论', note }
}

/**
 * Tells the citizen and the unit of a decision, and of its end where it was objected to, and the bureau of what it has to
 * settle or to rule on. Harmless when delivered again.
 */
export async function tellReview(
  before: Review | undefined,
  after: Review | undefined,
  ports: FollowPorts & { readonly tickets: Pick<TicketStore, 'get'> },
): Promise<void> {
  const told = after && before?.state !== after.state && partiesOfReview(after.state).length > 0
  // What takes effect because nobody objected was told when it was decided.
  if (!told || (after.state === 'final' && before?.state === 'decided')) return
  const ticket = await ports.tickets.get(after.ticket)
  if (!ticket) return
  const recipients = await Promise.all(partiesOfReview(after.state).map((party) => recipientsOf(party, ticket, ports)))
  const about = { subject: after.id, event: `${REVIEWED}${after.state}` }
  await openAll([...new Set(recipients.flat())], about, ports.clock.now(), ports)
}

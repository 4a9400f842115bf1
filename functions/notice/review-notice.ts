import type { NoticeText } from '../../shared/domain/notice/notice.ts'
import type { Review } from '../../shared/domain/review/review.ts'
import type { TicketStore } from '../ticket/ports.ts'
import { type FollowPorts, openAll, recipientsOf } from './follow-ticket.ts'

/** How the events of reviews begin. */
export const REVIEWED = 'review-'

/** What is told of a review: that something was decided, never what; that stands on the page that the receipt opens. */
export function reviewNotice({ number, state }: Review, citizen: boolean): NoticeText {
  if (!citizen) return { template: 'work', number, step: '复核结论', note: '复核有了结论，请查看' }
  const note = state === 'decided' ? '有异议可在期限内提出' : '结论可在进度页查看'
  return { template: 'progress', number, step: '复核结论', note }
}

/** Tells the citizen and the unit of a decision, and of its end where it was objected to. Harmless when delivered again. */
export async function tellReview(
  before: Review | undefined,
  after: Review | undefined,
  ports: FollowPorts & { readonly tickets: Pick<TicketStore, 'get'> },
): Promise<void> {
  const told = after && before?.state !== after.state && (after.state === 'decided' || after.state === 'final')
  // What takes effect because nobody objected was told when it was decided.
  if (!told || (after.state === 'final' && before?.state === 'decided')) return
  const ticket = await ports.tickets.get(after.ticket)
  if (!ticket) return
  const recipients = await Promise.all((['citizen', 'handlers'] as const).map((party) => recipientsOf(party, ticket, ports)))
  const about = { subject: after.id, event: `${REVIEWED}${after.state}` }
  await openAll([...new Set(recipients.flat())], about, ports.clock.now(), ports)
}

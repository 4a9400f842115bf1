import { type NoticePage, type NoticeText, until } from '../../shared/domain/notice/notice.ts'
import type { Party } from '../../shared/domain/notice/ticket-notices.ts'
import type { PolicyProfile } from '../../shared/domain/policy/profile.ts'
import { turnOf } from '../../shared/domain/review/ladder.ts'
import { awaitedRule } from '../../shared/domain/review/periods.ts'
import type { Review, ReviewEvent } from '../../shared/domain/review/review.ts'
import type { ReviewState } from '../../shared/domain/review/transitions.ts'
import type { Ticket } from '../../shared/domain/ticket/ticket.ts'
import type { Directory } from '../directory/ports.ts'
import { profileOf } from '../kernel/ports.ts'
import { mayDecide } from '../review/reach-review.ts'
import type { TicketStore } from '../ticket/ports.ts'
import { type FollowPorts, openAll, recipientsOf } from './follow-ticket.ts'

/** How the events of reviews begin. */
export const REVIEWED = 'review-'

/** Who is told of an event of a review, and what: that something was decided or is to be, never what. */
export interface Telling {
  readonly parties: readonly Party[]
  /** Only those who may still decide. */
  readonly deciders: boolean
  readonly text: (citizen: boolean) => NoticeText
}

const TOLD: Partial<Readonly<Record<ReviewState, readonly Party[]>>> = {
  split: ['bureau'],
  objected: ['bureau'],
  decided: ['citizen', 'handlers'],
  final: ['citizen', 'handlers'],
}

/** `event`: the state it came to, or the number of a line in its history. Undefined when there is nothing to say any more. */
export function tellingOf(review: Review, event: string, profile: PolicyProfile): Telling | undefined {
  const line = review.history[Number.parseInt(event, 10)]
  return line ? ofLine(review, line, profile) : ofState(review, event as ReviewState)
}

function ofState({ number, state }: Review, told: ReviewState): Telling | undefined {
  const parties = TOLD[told]
  if (!parties) return undefined
  if (parties.includes('bureau')) {
    const note = told === 'split' ? '复核意见不一，请裁定' : '评价人有异议，请裁定'
    const text = { template: 'work', page: 'settlements', number, step: '复核待裁定', note } as const
    return state === told ? { parties, deciders: true, text: () => text } : undefined
  }
  const note = state === 'decided' ? '有异议可在期限内提出' : '结论可在进度页查看'
  const text = (citizen: boolean) =>
    citizen
      ? ({ template: 'progress', page: 'progress', number, step: '复核结论', note } as const)
      : ({ template: 'work', page: 'tickets', number, step: '复核结论', note: '复核有了结论，请查看' } as const)
  return { parties, deciders: false, text }
}

/** A rung is of no interest any more when what it was climbed for has happened. */
function ofLine(review: Review, line: ReviewEvent, { ladders }: PolicyProfile): Telling | undefined {
  const { number } = review
  const turn = turnOf(review)
  if (line.rule !== awaitedRule(review)) return undefined
  const desk = turn === 'reviewers' ? 'reviews' : 'settlements'
  const work = (step: string, note: string, page: NoticePage) => () => ({ template: 'work', page, number, step, note }) as const
  if (line.command === 'recompute') {
    const changed = { template: 'progress', page: 'progress', number, step: '期限变化' } as const
    const note = until(line.until, '期限已经重新计算', '提出异议')
    return turn
      ? { parties: [turn], deciders: true, text: work('期限变化', `期限 ${line.until ?? ''}`, desk) }
      : { parties: ['citizen'], deciders: false, text: () => ({ ...changed, note }) }
  }
  if (!turn) return undefined
  if (line.rung === 'remind') {
    const note = turn === 'reviewers' ? '复核快到期，请提意见' : '复核快到期，请裁定'
    return { parties: [turn], deciders: true, text: work('快到期', note, desk) }
  }
  const rung = ladders.review.find(({ id }) => id === line.rung)
  const party = line.rung === 'supervision' ? 'supervision' : 'bureau'
  return { parties: [party], deciders: false, text: work('已超期', rung?.name ?? '复核超期', 'supervision') }
}

type RecipientPorts = Pick<FollowPorts, 'reminders'> & { readonly directory: Pick<Directory, 'get'> }

/** Who of those is told: of the bureau and the reviewers nobody who is a party, and where it is about deciding nobody who did. */
export async function recipientsOfReview(
  { parties, deciders }: Telling,
  review: Review,
  ticket: Ticket,
  ports: RecipientPorts,
): Promise<string[]> {
  const spoke = [...review.opinions.map(({ by }) => by), review.decision?.by]
  const impartial = async (staff: string) => {
    const person = await ports.directory.get('staff', staff)
    return person !== undefined && !(deciders && spoke.includes(staff)) && mayDecide(review, ticket, person)
  }
  const found = parties.map((party) =>
    recipientsOf(party, ticket, ports, party === 'citizen' || party === 'handlers' ? undefined : impartial),
  )
  return [...new Set((await Promise.all(found)).flat())]
}

/**
 * Tells the citizen and the unit of a decision, and of its end where it was objected to, the bureau of what it has to settle or
 * to rule on, and whoever a rung of the ladder or a new last day concerns. Harmless when delivered again.
 */
export async function tellReview(
  before: Review | undefined,
  after: Review | undefined,
  ports: FollowPorts & RecipientPorts & { readonly tickets: Pick<TicketStore, 'get'> },
): Promise<void> {
  if (!after) return
  const events = after.history.flatMap(({ command }, n) => (n < (before?.history.length ?? 0) ? [] : [`${n}.${command}`]))
  // What takes effect because nobody objected was told when it was decided.
  const silent = before?.state === after.state || (after.state === 'final' && before?.state === 'decided')
  if (!silent) events.push(after.state)
  const profile = profileOf(ports.rules, after.profile)
  const tellings = events.flatMap((event) => {
    const telling = tellingOf(after, event, profile)
    return telling ? [{ event, telling }] : []
  })
  const ticket = tellings.length > 0 ? await ports.tickets.get(after.ticket) : undefined
  if (!ticket) return
  for (const { event, telling } of tellings) {
    const recipients = await recipientsOfReview(telling, after, ticket, ports)
    await openAll(recipients, { subject: after.id, event: `${REVIEWED}${event}` }, ports.clock.now(), ports)
  }
}

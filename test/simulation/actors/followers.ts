import { followProgress } from '../../../functions/evaluation/follow-progress.ts'
import type { Member } from '../../../functions/identity/ports.ts'
import { scopeOfRegion } from '../../../functions/notice/follow-ticket.ts'
import { disputeVerification, objectToReview } from '../../../functions/review/object.ts'
import { rateAnswer, reopenTicket } from '../../../functions/ticket/answer-back.ts'
import type { Satisfaction, Ticket } from '../../../shared/domain/ticket/ticket.ts'
import { plainSeal } from '../../memory/system.ts'
import { bureauPeople } from '../place.ts'
import type { World } from '../world.ts'
import { patiently } from './patience.ts'

/** What a citizen may meet: said before, too late, not now, or somebody was faster. */
const USUAL = /^(E1006|E30(0[2-9]|[12]\d)|E310[1-9]|E311[013479])$/

/** What a citizen does who looks at his case: nothing, most times. */
function act(world: World, { receipt }: Ticket, reviews: readonly { id: string; state: string }[]) {
  const { random } = world
  const ports = world.ports
  const objectable = reviews.find(({ state }) => state === 'decided')
  if (objectable && random.chance(0.3))
    return () => objectToReview({ receipt, review: objectable.id, words: '我说的是真的' }, {}, ports())
  const satisfaction = random.pick<Satisfaction>(['satisfied', 'fair', 'unsatisfied'])
  return random.pick([
    () => followProgress({ receipt }, {}, ports()),
    () => rateAnswer({ receipt, satisfaction }, {}, ports()),
    () => reopenTicket({ receipt, reason: '问题还在' }, {}, ports()),
    () => disputeVerification({ receipt, words: '当时有人在场' }, {}, ports()),
  ])
}

/** Those who reported something look at their cases, most often when these have been answered. */
export async function followersLook(world: World): Promise<void> {
  const { random, raw } = world
  const decided = new Map<string, Array<{ id: string; state: string }>>()
  for (const { ticket, id, state } of raw.reviews.items.values())
    if (state === 'decided') decided.set(ticket, [...(decided.get(ticket) ?? []), { id, state }])
  for (const ticket of [...raw.tickets.items.values()]) {
    const reviews = decided.get(ticket.id) ?? []
    const eager = ticket.state === 'answered' || reviews.length > 0 ? 0.1 : ticket.state === 'closed' ? 0.004 : 0.008
    if (!random.chance(eager)) continue
    await patiently(world, act(world, ticket, reviews), (answer) => {
      if (!answer.ok && !USUAL.test(answer.refusal.code))
        world.ledger.complaints.push(`the citizen of ${ticket.id}, ${ticket.state}, met ${answer.refusal.code}`)
    })
  }
}

/** One of each unit wants to be told of its tickets, and everybody who administers or reviews of what is for him. */
export async function wantReminders(world: World): Promise<void> {
  const { reminders } = world.raw
  const want = (scope: string, { staff, account, roles }: Member) => {
    const address = { way: 'wechat', sealed: plainSeal.seal(staff), account } as const
    return reminders.putFollower(scope, { staff, session: account, roles, address })
  }
  for (const { id } of world.entries('org')) {
    const [one] = world.members(id)
    if (one) await want(id, one)
  }
  for (const one of bureauPeople(world.profile.region)) await want(scopeOfRegion(one.region), one)
}

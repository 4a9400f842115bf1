import { candidatesOf } from '../../../functions/ticket/candidates.ts'
import { handleTicket, openTicketPage } from '../../../functions/ticket/handle-ticket.ts'
import { mergeTicket } from '../../../functions/ticket/merge-ticket.ts'
import type { TicketClass } from '../../../shared/domain/policy/profile.ts'
import type { Handling } from '../../../shared/domain/ticket/handling.ts'
import { isReachable } from '../../../shared/domain/ticket/missing.ts'
import type { Finding, Satisfaction, Ticket } from '../../../shared/domain/ticket/ticket.ts'
import { isOpen, type TicketState } from '../../../shared/domain/ticket/transitions.ts'
import { plusDays, shanghaiDay } from '../second-opinion.ts'
import { DAY } from '../time.ts'
import type { World } from '../world.ts'
import { handlerOf, leadOf, once, USUAL } from './people.ts'

const CLASSES: readonly TicketClass['id'][] = ['standard', 'general', 'complex']

const DOES = {
  contact: ({ random }) => ({ do: 'contact', method: 'phone', reached: random.chance(0.6), words: '打了电话' }),
  dispute: () => ({ do: 'dispute', reason: '不是本单位办理的' }),
  verify: ({ random }) => ({
    do: 'verify',
    finding: random.pick<Finding>(['founded', 'founded', 'partly', 'unfounded', 'unverifiable']),
    grounds: '查看监控和办件记录',
    class: random.chance(0.4) ? random.pick(CLASSES) : undefined,
  }),
  triage: ({ random }) => ({
    do: 'triage',
    triage: random.pick(['immediate', 'planned', 'explain'] as const),
    class: random.chance(0.3) ? random.pick(CLASSES) : undefined,
    reason: random.chance(0.8) ? '系统改造中' : undefined,
    measures: random.chance(0.8) ? '增开一个窗口' : undefined,
    responsible: random.chance(0.9) ? '科室负责人' : undefined,
    plannedFor: '2027-12-31',
    ruleCited: random.chance(0.8) ? '实施办法第三条' : undefined,
  }),
  'ask-extension': ({ random, clock }) => ({
    do: 'ask-extension',
    reason: '要等设备到货',
    until: plusDays(shanghaiDay(clock.now()), 5 + random.int(40)),
  }),
  rectify: () => ({ do: 'rectify', measures: '增开一个窗口' }),
  answer: () => ({ do: 'answer', answer: '已经改正，谢谢您的意见', method: 'phone' }),
  'call-back': ({ random }) => {
    const reached = random.chance(0.5)
    const said = random.pick<Satisfaction | undefined>(['satisfied', 'fair', 'unsatisfied', undefined])
    return { do: 'call-back', method: 'phone', reached, words: '回访电话', ...(reached && said ? { satisfaction: said } : {}) }
  },
  'close-anonymous': () => ({ do: 'close-anonymous' }),
} as const satisfies Partial<Record<Handling['do'], (world: World) => Handling>>
type Doing = keyof typeof DOES
const ANY = Object.keys(DOES) as Doing[]

/** What somebody who knows his work does next. */
function nextOf({ random }: World, ticket: Ticket): Doing | undefined {
  const untried = ticket.contactedAt === undefined && isReachable(ticket)
  const NEXT: Partial<Record<TicketState, Doing>> = {
    received: random.chance(0.07) ? 'dispute' : untried && random.chance(0.6) ? 'contact' : 'verify',
    disputed: untried ? 'contact' : undefined,
    verified: 'triage',
    rectifying: random.chance(0.35) ? 'ask-extension' : 'rectify',
    'extension-asked': random.chance(0.1) ? 'rectify' : undefined,
    answering: 'answer',
    answered: isReachable(ticket) ? 'call-back' : 'close-anonymous',
  }
  return NEXT[ticket.state]
}

async function work(world: World, ticket: Ticket, version: number): Promise<void> {
  const { random } = world
  const doing = random.chance(0.93) ? nextOf(world, ticket) : random.pick(ANY)
  if (!doing) return
  const stranger = random.chance(0.03)
  const own = random.chance(0.1) ? leadOf(world, ticket.org) : handlerOf(world, ticket)
  const staff = stranger ? { ...own, org: 'another' } : own
  const seen = (code: string | undefined) => {
    if (code === undefined && stranger) world.ledger.complaints.push(`a stranger handled ${ticket.id}`)
    // Another unit's ticket is unknown; so is one that went to another unit since, and one's own rating.
    const unknown = code === 'E3001' && (stranger || staff.id === ticket.staff || movedFrom(world, ticket))
    if (code !== undefined && !unknown && !USUAL.test(code)) world.ledger.complaints.push(`${doing} of ${ticket.id} met ${code}`)
  }
  // Every other one is called through the system, and the others from a desk.
  const calls = (doing === 'contact' || doing === 'call-back') && isReachable(ticket) && ticket.id.charCodeAt(2) % 2 === 0
  let now = version
  const through = (code: string | undefined) => {
    if (code === undefined) now = version + 1
  }
  if (calls && !stranger) await once(handleTicket({ id: ticket.id, version }, { do: 'call' }, staff, world.ports()), through)
  await once(handleTicket({ id: ticket.id, version: now }, DOES[doing](world), staff, world.ports()), seen)
}

/** Whether a ticket that somebody looked at has gone to another unit since. */
export const movedFrom = ({ raw }: World, { id, org }: Pick<Ticket, 'id' | 'org'>): boolean =>
  raw.tickets.items.get(id)?.org !== org

/** Somebody finds that the same person has brought the same matter before, and puts the later into the earlier. */
async function merge(world: World, ticket: Ticket): Promise<void> {
  const staff = handlerOf(world, ticket)
  const into = (await candidatesOf(ticket, staff, { ...world.ports(), tickets: world.raw.tickets }))[0]
  if (!into) return
  const seen = (code: string | undefined) => {
    if (code !== undefined && code !== 'E3001' && !USUAL.test(code))
      world.ledger.complaints.push(`a merger of ${ticket.id} met ${code}`)
  }
  await once(mergeTicket(ticket, into.id, staff, world.ports()), seen)
}

/** Whether nobody ever takes this ticket up in time: so that ladders are climbed to the top. */
const isNeglected = (ticket: Ticket): boolean => ticket.id.charCodeAt(1) % 4 === 0

/** A working hour of all the units: some tickets are taken up, some by two people, some from a page opened days ago. */
export async function handlersWork(world: World): Promise<void> {
  const { random, agenda, clock, raw } = world
  for (const ticket of [...raw.tickets.items.values()].filter(isOpen)) {
    if (!random.chance(isNeglected(ticket) ? 0.02 : 0.14)) continue
    if (random.chance(0.05)) await openTicketPage(ticket.id, handlerOf(world, ticket), world.ports()).catch(() => undefined)
    if (['received', 'verified'].includes(ticket.state) && random.chance(0.3)) await merge(world, ticket)
    if (random.chance(0.1)) agenda.plan(clock.now() + random.int(2 * DAY), () => work(world, ticket, ticket.version))
    else await Promise.all(Array.from({ length: random.chance(0.1) ? 2 : 1 }, () => work(world, ticket, ticket.version)))
  }
}

import { handleTicket, openTicketPage } from '../../../functions/ticket/handle-ticket.ts'
import type { TicketClass } from '../../../shared/domain/policy/profile.ts'
import type { Handling } from '../../../shared/domain/ticket/handle.ts'
import type { Finding, Ticket } from '../../../shared/domain/ticket/ticket.ts'
import type { TicketState } from '../../../shared/domain/ticket/transitions.ts'
import { DAY } from '../time.ts'
import { Fault } from '../weather.ts'
import type { World } from '../world.ts'

const CLASSES: readonly TicketClass['id'][] = ['standard', 'general', 'complex']

const DOES: Readonly<Partial<Record<Handling['do'], (world: World) => Handling>>> = {
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
    plannedFor: '2027-12-31',
    ruleCited: random.chance(0.8) ? '实施办法第三条' : undefined,
  }),
  rectify: () => ({ do: 'rectify', measures: '增开一个窗口' }),
  answer: () => ({ do: 'answer', answer: '已经改正，谢谢您的意见', method: 'phone' }),
}

const NEXT: Readonly<Partial<Record<TicketState, Handling['do']>>> = {
  received: 'verify',
  verified: 'triage',
  rectifying: 'rectify',
  answering: 'answer',
  answered: 'answer',
}

/** Refusals a handler may meet whatever he does; anything else is a fault of the system. */
const USUAL = /^E30(0[2-9]|1[0-6])$/

async function work(world: World, ticket: Ticket, version: number): Promise<void> {
  const { random } = world
  const doing = (random.chance(0.85) ? NEXT[ticket.state] : undefined) ?? random.pick(Object.keys(DOES) as Handling['do'][])
  const does = DOES[doing]
  if (!does) return
  const stranger = random.chance(0.03)
  const staff = {
    id: `handler of ${ticket.org}`,
    org: stranger ? 'another' : ticket.org,
    region: '',
    roles: ['handler'] as const,
  }
  try {
    const done = await handleTicket({ id: ticket.id, version }, does(world), staff, world.ports())
    if (done.ok && stranger) world.ledger.complaints.push(`a stranger handled ${ticket.id}`)
    if (!done.ok && !(stranger ? done.refusal.code === 'E3001' : USUAL.test(done.refusal.code)))
      world.ledger.complaints.push(`a handler of ${ticket.id} met ${done.refusal.code}`)
  } catch (fault) {
    if (!(fault instanceof Fault)) throw fault
  }
}

/** Whether nobody ever takes this ticket up in time: so that ladders are climbed to the top. */
const isNeglected = (ticket: Ticket): boolean => ticket.id.charCodeAt(1) % 3 === 0

/** A working hour of all the units: some tickets are taken up, some by two people, some from a page opened days ago. */
export async function handlersWork(world: World): Promise<void> {
  const { random, agenda, clock, raw } = world
  const open = [...raw.tickets.items.values()].filter(({ state }) => state !== 'answered')
  for (const ticket of open) {
    if (!random.chance(isNeglected(ticket) ? 0.015 : 0.12)) continue
    const staff = { id: 'x', org: ticket.org, region: '', roles: ['handler'] as const }
    if (random.chance(0.1)) await openTicketPage(ticket.id, staff, world.ports()).catch(() => undefined)
    if (random.chance(0.1)) agenda.plan(clock.now() + random.int(2 * DAY), () => work(world, ticket, ticket.version))
    else await Promise.all(Array.from({ length: random.chance(0.1) ? 2 : 1 }, () => work(world, ticket, ticket.version)))
  }
}

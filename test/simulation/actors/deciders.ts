import { decideApproval, decideDispute, decideExtension, type Seat } from '../../../functions/ticket/decide-case.ts'
import { assignTicket } from '../../../functions/ticket/lead-unit.ts'
import type { Ticket } from '../../../shared/domain/ticket/ticket.ts'
import { isOpen } from '../../../shared/domain/ticket/transitions.ts'
import type { World } from '../world.ts'
import { movedFrom } from './handlers.ts'
import { leadOf, once, oneOfTheBureau, USUAL } from './people.ts'

const words = '情况属实，依规定办理'

function decide(world: World, ticket: Ticket) {
  const { random } = world
  const seat: Seat = random.chance(0.5) ? 'lead' : 'bureau'
  const staff = seat === 'lead' ? leadOf(world, ticket.org) : oneOfTheBureau(world)
  const { id, version } = ticket
  const ports = world.ports()
  switch (ticket.state) {
    case 'extension-asked':
      return decideExtension(
        { id, version, decision: random.chance(0.7) ? 'grant' : 'refuse', reason: words },
        staff,
        seat,
        ports,
      )
    case 'proposed': {
      const decision = random.chance(0.75) ? 'approve' : 'send-back'
      return decideApproval({ id, version, decision, reason: words }, staff, seat, ports)
    }
    case 'disputed': {
      const org = random.chance(0.1) ? 'no such unit' : random.pick(world.entries('org')).id
      const decision = random.chance(0.5) ? 'keep' : 'reassign'
      return decideDispute({ id, version, decision, reason: words, org }, oneOfTheBureau(world), ports)
    }
    default: {
      const to = random.pick([...world.members(ticket.org).map((one) => one.staff), 'nobody'])
      return assignTicket({ id, version, to }, leadOf(world, ticket.org), ports)
    }
  }
}

/** Leads and the bureau decide what waits for them, and name handlers. */
export async function decidersWork(world: World): Promise<void> {
  const { random, raw } = world
  for (const ticket of [...raw.tickets.items.values()].filter(isOpen)) {
    const waits = ['extension-asked', 'proposed', 'disputed'].includes(ticket.state)
    if (!random.chance(waits ? 0.35 : 0.02)) continue
    await once(decide(world, ticket), (code) => {
      const known = code === undefined || USUAL.test(code) || (code === 'E3001' && movedFrom(world, ticket))
      if (!known) world.ledger.complaints.push(`a decision on ${ticket.id}, ${ticket.state}, met ${code}`)
    })
  }
}

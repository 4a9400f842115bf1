import type { Input, Output } from '../../shared/contract/routes.ts'
import { civilTime, HOUR_MS } from '../../shared/domain/calendar/civil.ts'
import { numberOf } from '../../shared/domain/contact.ts'
import { ok, type Result, refuse } from '../../shared/domain/result.ts'
import { next } from '../../shared/domain/table.ts'
import { handle } from '../../shared/domain/ticket/handle.ts'
import type { Ticket } from '../../shared/domain/ticket/ticket.ts'
import { isOpen, TICKET_TRANSITIONS } from '../../shared/domain/ticket/transitions.ts'
import type { Rules, Seal, StaffIdentity } from '../kernel/ports.ts'
import type { Throttle } from '../kernel/throttle.ts'
import { type LookPorts, noteLook } from '../look/note-look.ts'
import type { TicketStore } from '../ticket/ports.ts'
import { regimeOf } from '../ticket/reach.ts'
import type { Calls } from './ports.ts'
import { ticketToHandle } from './reach-ticket.ts'

export interface CallPorts extends LookPorts {
  readonly tickets: Pick<TicketStore, 'get' | 'save'>
  readonly rules: Rules
  readonly seal: Pick<Seal, 'open'>
  readonly throttle: Throttle
  /** Absent where the place has no number-masking gateway. */
  readonly calls: Calls | undefined
}

const ATTEMPTS = 3

/** How long a temporary number works. */
const MINUTES = 10
/** Calls to one citizen: more of them is no way of reaching anybody. */
const ALLOWED = { windowMs: HOUR_MS, most: 6 }

/**
 * Puts a handler through to the citizen: he gets a temporary number and an extension, never the citizen's own, and the call is
 * on record before he gets them, in the log and in the course of the case (三(一) 评价人信息保护). Refuses E3001, what an ended ticket refuses, E3130 without a number, or when it was forgotten,
 * E3132 without a gateway, E4006 for too many, E3131 when the gateway does not put it through.
 */
export async function callCitizen(
  { id }: Input<'callCitizen'>,
  staff: StaffIdentity,
  ports: CallPorts,
): Promise<Result<Output<'callCitizen'>>> {
  const found = await ticketToHandle(id, staff, ports)
  if (!found.ok) return found
  const ticket = found.value
  if (ticket.contact && 'forgottenAt' in ticket.contact) return refuse('E3130')
  const step = next(TICKET_TRANSITIONS, 'call', ticket.state)
  if (!isOpen(ticket) && 'refusal' in step) return refuse(step.refusal)
  const left = numberOf(ticket.contact)
  const phone = left && ports.seal.open(left.sealed)
  if (!phone) return refuse('E3130')
  if (!ports.calls) return refuse('E3132')
  const now = ports.clock.now()
  if (!(await ports.throttle.take('call', id, now, ALLOWED))) return refuse('E4006')
  const until = now + MINUTES * 60_000
  const bound = await ports.calls.bind(phone, until)
  if (!bound.ok) {
    await noteLook('call-failed', ticket, staff, ports, bound.code)
    return refuse('E3131')
  }
  await noteLook('call', ticket, staff, ports)
  const kept = await record(ticket, staff, ports)
  if (!kept.ok) return kept
  return ok({ number: bound.number, extension: bound.extension, until: civilTime(until), minutes: MINUTES })
}

/** Whatever others do with the ticket meanwhile, the call is added to what then stands. */
async function record(seen: Ticket, staff: StaffIdentity, { tickets, rules, clock }: CallPorts): Promise<Result<true>> {
  let ticket: Ticket | undefined = seen
  for (let attempt = 0; ticket && attempt < ATTEMPTS; attempt += 1) {
    const handled = handle(ticket, { do: 'call' }, { by: staff.id, at: clock.now() }, regimeOf(ticket, rules))
    if (!handled.ok) return handled
    if (await tickets.save(handled.value, 'call')) return ok(true)
    ticket = await tickets.get(seen.id)
  }
  return refuse('E3009')
}

import type { Input } from '../../shared/contract/routes.ts'
import type { ComplaintView } from '../../shared/contract/schemas/complaint.ts'
import { ok, type Result, refuse } from '../../shared/domain/result.ts'
import { checkComplaint } from '../../shared/domain/ticket/complaint.ts'
import { type ComplaintPorts, complaintId, complaintView, type Taken, takeComplaint } from '../complaint/take-complaint.ts'
import { contactOf } from '../kernel/contact.ts'
import type { Outcome } from '../kernel/http/implementations.ts'
import type { StaffIdentity } from '../kernel/ports.ts'
import { PACE } from './look-up.ts'
import type { CallLog } from './ports.ts'
import { findServed, markOf } from './served.ts'

type Said = Input<'recordComplaint'>

/**
 * An operator writes down what a person complains of on the phone, of something of her region that she did not handle
 * herself, and not faster than people talk. The number is the one he is called at: by it he is known by name where he says
 * so. Stored now it is 201; the same request again is 200. Refuses E2003, E2016, E2041–E2045, E3170.
 */
export async function recordComplaint(
  said: Said,
  operator: StaffIdentity,
  ports: ComplaintPorts & { calls: CallLog },
): Promise<Outcome<ComplaintView>> {
  const taken = await take(said, operator, ports)
  return taken.ok
    ? { ok: true, value: await complaintView(taken.value.ticket, ports), status: taken.value.fresh ? 201 : 200 }
    : taken
}

async function take(said: Said, operator: StaffIdentity, ports: ComplaintPorts & { calls: CallLog }): Promise<Result<Taken>> {
  const { keys, seal, calls, clock } = ports
  const text = checkComplaint(said.text)
  if (!text.ok) return text
  const mark = `complaint|${markOf(said)}`
  const found = await findServed(said.target, mark, operator, ports)
  if (!found.ok) return found
  const turn = await calls.take(operator.id, keys.hash('request', mark), clock.now(), PACE)
  if (turn !== 'taken') return refuse(turn === 'soon' ? 'E2043' : 'E2044')
  const { contact, named } = said
  const known = contact === undefined ? {} : { contact: contactOf(contact, seal), person: keys.hash('phone', contact) }
  const words = { text: text.value, by: operator.id, named: named && contact !== undefined, ...known }
  const id = complaintId(operator.id, mark, keys)
  return ok(await takeComplaint(id, found.value.service, words, said.requestKey, ports))
}

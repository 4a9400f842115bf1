import type { Input } from '../../shared/contract/routes.ts'
import type { ComplaintView } from '../../shared/contract/schemas/complaint.ts'
import { DAY_MS, HOUR_MS } from '../../shared/domain/calendar/civil.ts'
import { ok, type Result, refuse } from '../../shared/domain/result.ts'
import { checkComplaint } from '../../shared/domain/ticket/complaint.ts'
import type { CaseSubject } from '../../shared/domain/ticket/open-case.ts'
import { visitOf } from '../evaluation/window-visit.ts'
import { contactOf, isProved } from '../kernel/contact.ts'
import type { Outcome } from '../kernel/http/implementations.ts'
import type { Caller } from '../kernel/ports.ts'
import type { Allowance, Throttle } from '../kernel/throttle.ts'
import { type ComplaintPorts, complaintId, complaintView, type Taken, takeComplaint } from './take-complaint.ts'

type Said = Input<'fileComplaint'>

/** How many complaints may come: from one person, from one network, which a hall is as well, and about one window or service. */
export const COMPLAINTS = {
  visitor: { windowMs: DAY_MS, most: 5 },
  network: { windowMs: HOUR_MS, most: 30 },
  subject: { windowMs: HOUR_MS, most: 60 },
} as const satisfies Record<string, Allowance>

/**
 * A citizen complains of a service or of a window on his own page. Stored now it is 201; the same request again is 200 with
 * the same receipt. Refuses E2002, E2003, E2016, E3170, and E4006 when there are too many.
 */
export async function fileComplaint(
  said: Said,
  caller: Caller,
  ports: ComplaintPorts & { throttle: Throttle },
): Promise<Outcome<ComplaintView>> {
  const taken = await take(said, caller, ports)
  return taken.ok
    ? { ok: true, value: await complaintView(taken.value.ticket, ports), status: taken.value.fresh ? 201 : 200 }
    : taken
}

async function take(said: Said, caller: Caller, ports: ComplaintPorts & { throttle: Throttle }): Promise<Result<Taken>> {
  const { keys, seal } = ports
  const author = caller.account ?? keys.hash('visitor', said.visitor)
  const id = complaintId(author, said.requestKey, keys)
  const standing = await ports.tickets.get(id)
  if (standing) return ok({ fresh: false, ticket: standing })
  const text = checkComplaint(said.text)
  if (!text.ok) return text
  const subject = await subjectOf(said, author, ports)
  if (!subject.ok) return subject
  if (!(await mayComplain(said, author, caller, ports))) return refuse('E4006')
  const { contact, named } = said
  const words = {
    text: text.value,
    by: 'citizen',
    named: named && contact !== undefined && isProved(contact, caller, keys),
    ...(contact === undefined ? {} : { contact: contactOf(contact, seal) }),
    ...(caller.phone ? { person: caller.phone } : {}),
  }
  return ok(await takeComplaint(id, subject.value, words, said.requestKey, ports))
}

async function subjectOf({ target }: Said, author: string, ports: ComplaintPorts): Promise<Result<CaseSubject>> {
  if ('window' in target) return visitOf(target.window, author, ports.clock.now(), ports)
  const service = await ports.evaluations.get(target.service)
  return service ? ok(service) : refuse('E2002')
}

async function mayComplain(
  { target }: Said,
  author: string,
  { address }: Caller,
  { throttle, clock }: ComplaintPorts & { throttle: Throttle },
): Promise<boolean> {
  const now = clock.now()
  const subject = 'window' in target ? target.window : target.service
  const taken = await Promise.all([
    throttle.take('complains', author, now, COMPLAINTS.visitor),
    address === undefined || throttle.take('complaints', address, now, COMPLAINTS.network),
    throttle.take('complained', subject, now, COMPLAINTS.subject),
  ])
  return taken.every(Boolean)
}

import type { Input } from '../../shared/contract/routes.ts'
import type { ProtectionTaken } from '../../shared/contract/schemas/protection.ts'
import { civilDate, civilTime, DAY_MS, HOUR_MS } from '../../shared/domain/calendar/civil.ts'
import { checkProtection, type ProtectionReport } from '../../shared/domain/protection/report.ts'
import { ok, type Result, refuse } from '../../shared/domain/result.ts'
import { type CaseSubject, caseNumber } from '../../shared/domain/ticket/open-case.ts'
import type { Ticket } from '../../shared/domain/ticket/ticket.ts'
import { servedOrg } from '../../shared/domain/ticket/whose.ts'
import { heldBy, type ProgressPorts } from '../evaluation/follow-progress.ts'
import { visitOf } from '../evaluation/window-visit.ts'
import { contactOf } from '../kernel/contact.ts'
import type { Outcome } from '../kernel/http/implementations.ts'
import type { Caller, Seal } from '../kernel/ports.ts'
import type { Allowance } from '../kernel/throttle.ts'
import { placeView } from '../kernel/views.ts'
import { type TellProtectionPorts, tellProtection } from '../notice/protection-notice.ts'
import type { ProtectionStore } from './ports.ts'

export type ReportPorts = ProgressPorts &
  TellProtectionPorts & {
    readonly protection: ProtectionStore
    readonly seal: Seal
  }

type Said = Input<'reportProtection'>

/** How many reports may come: from one person, and from one network, which a hall is as well. */
export const REPORTS = {
  visitor: { windowMs: DAY_MS, most: 5 },
  network: { windowMs: HOUR_MS, most: 30 },
} as const satisfies Record<string, Allowance>

/**
 * Somebody was told how to rate, or is made to pay for a rating (R96, R97). It is put where the place's supervisors alone read,
 * and the unit never; nothing of it goes into a case. Stored now it is 201; the same request again is 200. Refuses E2002,
 * E2003, E2012, E2016, E3174, and E4006 when there are too many.
 */
export async function reportProtection(said: Said, caller: Caller, ports: ReportPorts): Promise<Outcome<ProtectionTaken>> {
  const { keys, clock, protection, rules, seal } = ports
  const author = caller.account ?? keys.hash('visitor', said.visitor)
  const id = keys.hash('protection', `${author}|${said.requestKey}`)
  const standing = await protection.get(rules.profile.region, id)
  if (standing) return told(standing, 200, ports)
  const text = checkProtection(said.kind, said.text)
  if (!text.ok) return text
  const about = await aboutOf(said.target, author, caller, ports)
  if (!about.ok) return about
  if (!(await mayReport(author, caller, ports))) return refuse('E4006')
  const { subject, ticket } = about.value
  const { regions, org, hall, window, staff, taskName } = subject
  const at = clock.now()
  const report: ProtectionReport = {
    id,
    number: caseNumber(id, civilDate(at), rules.profile, 'P'),
    kind: said.kind,
    state: 'open',
    version: 1,
    at,
    text: text.value,
    ...{ regions, org, hall, window, staff, taskName },
    ...(said.contact === undefined ? {} : { contact: contactOf(said.contact, seal) }),
    ...(ticket ? { ticket: { id: ticket.id, number: ticket.number } } : {}),
    ...(ticket?.servedBy ? { handledBy: ticket.org } : {}),
    looks: [],
    notes: [],
    rungs: [],
  }
  const fresh = await protection.add(report)
  return told(report, fresh ? 201 : 200, ports)
}

/** Those who supervise are told at once; of what came in while they could not be told, by the same request again, or by the job. */
async function told(report: ProtectionReport, status: 200 | 201, ports: ReportPorts): Promise<Outcome<ProtectionTaken>> {
  await tellProtection(report, ports)
  return { ok: true, value: takenView(report, ports), status }
}

interface About {
  readonly subject: CaseSubject
  readonly ticket?: Ticket
}

/** What the report is about. A receipt has to be one's own; the number of the receipt is not kept. */
async function aboutOf(target: Said['target'], author: string, caller: Caller, ports: ReportPorts): Promise<Result<About>> {
  if ('receipt' in target) {
    const held = await heldBy(target, caller, ports)
    if (!held.ok) return held
    const { ticket, service } = held.value
    const subject = ticket ? { ...ticket, org: servedOrg(ticket) } : service
    if (!subject) throw new Error('a receipt of nothing')
    return ok({ subject, ...(ticket ? { ticket } : {}) })
  }
  if ('window' in target) {
    const visit = await visitOf(target.window, author, ports.clock.now(), ports)
    return visit.ok ? ok({ subject: visit.value }) : visit
  }
  const service = await ports.evaluations.get(target.service)
  return service ? ok({ subject: service }) : refuse('E2002')
}

async function mayReport(author: string, { address }: Caller, { throttle, clock }: ReportPorts): Promise<boolean> {
  const now = clock.now()
  const taken = await Promise.all([
    throttle.take('reports', author, now, REPORTS.visitor),
    address === undefined || throttle.take('reported', address, now, REPORTS.network),
  ])
  return taken.every(Boolean)
}

const takenView = ({ number, at, contact }: ProtectionReport, { rules, clock }: ReportPorts): ProtectionTaken => ({
  number,
  at: civilTime(at),
  ...(contact ? { contact: contact.masked } : {}),
  place: placeView(rules, clock.now()),
})

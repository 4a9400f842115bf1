import { civilDate } from '../../shared/domain/calendar/civil.ts'
import type { Delivery } from '../../shared/domain/delivery/delivery.ts'
import type { Applicant, Service } from '../../shared/domain/evaluation/service.ts'
import { rectificationText } from '../../shared/domain/exchange/rectification.ts'
import { markOf, mayHaveTicket, ratingOf, stepsOf } from '../../shared/domain/exchange/steps.ts'
import { NOT_SENT, type SuperiorRecord, type SuperiorStep } from '../../shared/domain/exchange/superior.ts'
import type { Ticket } from '../../shared/domain/ticket/ticket.ts'
import type { Courier } from '../delivery/ports.ts'
import { nameOf } from '../directory/places.ts'
import type { Directory } from '../directory/ports.ts'
import type { EvaluationStore } from '../evaluation/ports.ts'
import type { Keys, Seal } from '../kernel/ports.ts'
import { rootOf } from '../ticket/follow-mergers.ts'
import type { TicketStore } from '../ticket/ports.ts'
import { namesIn } from './names.ts'
import {
  BEFORE_SERVICE,
  DEFAULT_STANDS,
  type Sent,
  type SuperiorSystem,
  SuperiorUnavailable,
  UNKNOWN_SERVICE,
  UNREACHABLE,
} from './ports.ts'

export interface ForwardPorts {
  readonly evaluations: Pick<EvaluationStore, 'get' | 'wipe'>
  readonly tickets: Pick<TicketStore, 'get'>
  readonly directory: Directory
  readonly seal: Seal
  readonly keys: Keys
  /** Undefined where the place has no superior system. */
  readonly system: SuperiorSystem | undefined
  /** Whether the superior system takes services of this matter. */
  takes(service: Pick<Service, 'taskCode'>): boolean
}

/**
 * Tells the superior system whatever of a service it has not acknowledged yet, in order, and stops at the first step that
 * fails. The service is read as it stands, so that nothing old is sent after something new. Ratings of a window are never
 * sent: no case number is made up for them. When all is told the seal over the applicant is taken off.
 */
export const forwarder =
  (ports: ForwardPorts): Courier =>
  async (delivery) => {
    const service = await ports.evaluations.get(delivery.service)
    if (!service) return { done: false, next: 'park', code: 'no-record', text: '本系统没有这次服务的记录' }
    const { system } = ports
    const sendable = service.kind === 'case' && service.projectNo !== '' && ports.takes(service)
    if (!system || !sendable) return { done: true, steps: [NOT_SENT] }
    const own = mayHaveTicket(service) ? await ports.tickets.get(service.id) : undefined
    const ticket = own && (await rootOf(own, ports.tickets))
    const attempt = await tell(delivery, service, ticket, system, ports)
    // Until somebody has rated, the applicant may still be asked to, and the rating that comes has to name him.
    if (attempt.done && service.rating && service.sealed) await ports.evaluations.wipe(service)
    return attempt
  }

async function tell(
  delivery: Delivery,
  service: Service,
  ticket: Ticket | undefined,
  system: SuperiorSystem,
  ports: ForwardPorts,
): ReturnType<Courier> {
  const record = await recorder(service, ticket, ports)
  const steps = [...delivery.steps]
  for (const step of stepsOf(service, ticket)) {
    const mark = markOf(step, ticket)
    if (steps.includes(mark)) continue
    const sent = await replacing(step, steps, service, await sendWithService(step, record, system), system)
    if (!sent.acknowledged) return { done: false, next: sent.next, code: sent.code, text: sent.text, steps }
    steps.push(mark)
  }
  return { done: true, steps }
}

/**
 * A rating that follows a default replaces it there. An answer that the other side has one already may mean the rating, told
 * in an earlier try, or the default that still stands: its own list of the day decides.
 */
async function replacing(
  step: SuperiorStep,
  told: readonly string[],
  { projectNo, serviceNumber, rating }: Service,
  sent: Sent,
  system: SuperiorSystem,
): Promise<Sent> {
  if (step !== 'rating' || !rating || !told.includes('default') || !sent.acknowledged || !sent.repeated) return sent
  try {
    const held = await system.listDay(civilDate(rating.at))
    const stands = held.some((each) => each.projectNo === projectNo && each.serviceNumber === serviceNumber && !each.isDefault)
    return stands
      ? sent
      : { acknowledged: false, next: 'park', code: DEFAULT_STANDS, text: '上级系统仍是默认评价，没有换成真实评价' }
  } catch (error) {
    if (!(error instanceof SuperiorUnavailable)) throw error
    return { acknowledged: false, next: 'later', code: UNREACHABLE, text: '上级系统没有应答' }
  }
}

type Recorder = (step: SuperiorStep) => SuperiorRecord

/** Sends a step; when the service it is about is unknown there, that first and then the step once more. */
async function sendWithService(step: SuperiorStep, record: Recorder, system: SuperiorSystem): Promise<Sent> {
  const message = record(step)
  if (message.rating && message.rating.at < message.service.servedAt) return tooEarly
  const sent = await system.send(step, message)
  if (sent.acknowledged || sent.code !== UNKNOWN_SERVICE || step === 'service') return sent
  const again = await system.send('service', record('service'))
  return again.acknowledged ? system.send(step, message) : again
}

const tooEarly: Sent = {
  acknowledged: false,
  next: 'park',
  code: BEFORE_SERVICE,
  text: '评价时间早于服务时间，请核对两个系统的时钟',
}

async function recorder(service: Service, ticket: Ticket | undefined, ports: ForwardPorts): Promise<Recorder> {
  const { directory, seal } = ports
  const [orgName, windowName, staffName] = await Promise.all([
    nameOf(directory, 'org', service.org),
    nameOf(directory, 'window', service.window),
    nameOf(directory, 'staff', service.staff),
  ])
  const applicant = applicantOf(service, seal)
  const isName = ticket?.answeredAt === undefined ? () => false : await namesIn(ticket, service, ports)
  const { taskCode, handleItem } = service
  const facts = {
    ...service,
    ...(handleItem ? { taskHandleItem: `${taskCode}${handleItem}` } : {}),
    areaCode: service.regions[0] ?? '',
    orgName: known(orgName),
    windowName: known(windowName),
    staffName: known(staffName),
  }
  return (step) => {
    const rating = ratingOf(step, service)
    return {
      service: facts,
      applicant,
      effective: step !== 'invalidation',
      ...(rating ? { rating } : {}),
      ...(step === 'rectification' && ticket ? { rectification: rectificationText(ticket, isName) } : {}),
    }
  }
}

const known = (name: string): string => (name === '—' ? '' : name)

function applicantOf({ sealed }: Service, seal: Seal): Applicant {
  const opened = sealed === undefined ? undefined : seal.open(sealed)
  return opened === undefined ? {} : (JSON.parse(opened) as Applicant)
}

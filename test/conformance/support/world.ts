import { sm4Seal } from '../../../functions/adapters/seal.ts'
import { deliverer } from '../../../functions/delivery/deliver.ts'
import { retryDeliveries } from '../../../functions/delivery/retry-deliveries.ts'
import { forwarder } from '../../../functions/superior/forward.ts'
import type { FaultPlan } from '../../../infra/local/stand-ins/province/faults.ts'
import { type Delivery, deliveryId } from '../../../shared/domain/delivery/delivery.ts'
import type { Service } from '../../../shared/domain/evaluation/service.ts'
import type { Form } from '../../../shared/domain/exchange/form.ts'
import { takes } from '../../../shared/domain/exchange/write.ts'
import type { Ticket } from '../../../shared/domain/ticket/ticket.ts'
import { memoryDeliveries } from '../../memory/deliveries.ts'
import { memoryDirectory } from '../../memory/directory.ts'
import { memoryEvaluations } from '../../memory/evaluations.ts'
import { memoryCursors, plainKeys, virtualClock } from '../../memory/system.ts'
import { memoryTickets } from '../../memory/tickets.ts'
import { link } from './link.ts'
import { APPLICANT, NOW } from './samples.ts'

const seal = sm4Seal(Buffer.alloc(32, 7).toString('base64'))
export const SEALED = seal.seal(JSON.stringify(APPLICANT))

const directory = memoryDirectory([
  { kind: 'org', id: '115309210152083457', name: '凤庆县行政审批局', region: '530921000000', posted: false },
  { kind: 'window', id: '2345WXYZ', name: '综合窗口一', hall: 'H-001', org: '', region: '' },
  { kind: 'staff', id: 'S-0001', name: '示例经办', org: '', region: '' },
])

interface Place {
  readonly superior: boolean
  readonly keepsDefaults?: boolean
}

/** The outbox, its consumer and the far side, on a clock that is moved by hand. */
export function world(form: Form, faults?: FaultPlan, place: Place = { superior: true }) {
  const clock = virtualClock(NOW)
  const stream: Array<{ before: Delivery | undefined; after: Delivery }> = []
  const changes: typeof stream = []
  const deliveries = memoryDeliveries((before, after) => {
    stream.push({ before, after })
    changes.push({ before, after })
  })
  const evaluations = memoryEvaluations()
  const tickets = memoryTickets()
  const joined = link(form, clock, faults, place.keepsDefaults)
  const system = place.superior ? joined.system : undefined
  const courier = forwarder({
    evaluations,
    tickets,
    directory,
    keys: plainKeys,
    seal,
    system,
    takes: (each) => takes(form, each),
  })
  const deliver = deliverer({ superior: courier }, { deliveries, clock })
  const drain = async () => {
    for (let next = stream.shift(); next; next = stream.shift()) await deliver(next)
  }
  return {
    ...joined,
    clock,
    deliveries,
    evaluations,
    tickets,
    deliver,
    changes,
    drain,
    /** Puts a service as it is now, and wants it told. */
    async want(service: Service, ticket?: Ticket): Promise<Delivery> {
      evaluations.items.set(service.id, service)
      if (ticket) tickets.items.set(service.id, ticket)
      await deliveries.want('superior', service.id, service.receivedAt, clock.now())
      await drain()
      const made = await deliveries.get(deliveryId('superior', service.id))
      if (!made) throw new Error('no delivery')
      return made
    },
    /** Lets minutes pass, brings up what is due and has it tried. */
    async pass(minutes: number): Promise<void> {
      clock.moveTo(clock.now() + minutes * 60_000)
      await retryDeliveries({ deliveries, cursors: memoryCursors(), clock })
      await drain()
    },
  }
}

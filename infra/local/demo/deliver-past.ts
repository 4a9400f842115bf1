import type { openClient } from '../../../functions/adapters/dynamodb/client.ts'
import { deliveryStore } from '../../../functions/adapters/dynamodb/delivery-store.ts'
import { directoryReader } from '../../../functions/adapters/dynamodb/directory-reader.ts'
import { evaluationStore } from '../../../functions/adapters/dynamodb/evaluation-store.ts'
import { ticketStore } from '../../../functions/adapters/dynamodb/ticket-store.ts'
import { hmacKeys } from '../../../functions/adapters/keys.ts'
import { sm4Seal } from '../../../functions/adapters/seal.ts'
import type { Courier } from '../../../functions/delivery/ports.ts'
import { forwarder } from '../../../functions/superior/forward.ts'
import type { SuperiorSystem } from '../../../functions/superior/ports.ts'
import { formNamed } from '../../../shared/data/exchange/forms.ts'
import { DELIVERY_KINDS, type DeliveryKind } from '../../../shared/domain/delivery/delivery.ts'
import { takes } from '../../../shared/domain/exchange/write.ts'
import type { PolicyProfile } from '../../../shared/domain/policy/profile.ts'
import type { RunningHost } from '../host/run-host.ts'
import { SUCCESS } from '../stand-ins/province/ledger.ts'
import { variable } from './open-place.ts'

const RECENT_MS = 36 * 3_600_000

/**
 * What should have gone out in the demo's past has gone: told to the superior system without the wire, whose encryption
 * alone would take minutes. What is younger than a day and a half goes its real way when the host is let loose.
 */
export async function deliverPast(
  host: RunningHost,
  client: ReturnType<typeof openClient>,
  profile: PolicyProfile,
  days: readonly string[],
  end: number,
): Promise<void> {
  const deliveries = deliveryStore(client, variable(host, 'TABLE_OUTBOX'))
  const superior = superiorCourier(host, client, profile)
  const done: Courier = async () => ({ done: true })
  const couriers: Record<DeliveryKind, Courier> = { superior: superior ?? done, invitation: done, check: done, notice: done }
  for (const kind of DELIVERY_KINDS) {
    for (const day of days) {
      for await (const delivery of deliveries.ofDay(kind, day)) {
        if (delivery.state !== 'waiting' || delivery.since > end - RECENT_MS) continue
        await deliveries.settle(delivery, await couriers[kind](delivery), delivery.since + 60_000)
      }
    }
  }
  host.backstage.province?.keep()
}

function superiorCourier(host: RunningHost, client: ReturnType<typeof openClient>, profile: PolicyProfile): Courier | undefined {
  const { province, secret } = host.backstage
  if (!province || !profile.superior) return undefined
  const form = formNamed(profile.superior.form)
  const system: SuperiorSystem = {
    async send(step, record) {
      const said = province.tell(step, record)
      if (said === SUCCESS) return { acknowledged: true }
      return { acknowledged: false, next: 'park', code: 'demo', text: said }
    },
    listDay: async () => [],
    dictionary: () => Promise.reject(new Error('no dictionary in the past')),
  }
  return forwarder({
    evaluations: evaluationStore(client, variable(host, 'TABLE_EVALUATIONS')),
    tickets: ticketStore(client, variable(host, 'TABLE_TICKETS')),
    directory: directoryReader(client, variable(host, 'TABLE_DIRECTORY'), host.clock),
    keys: hmacKeys(secret.hashKey),
    seal: sm4Seal(secret.sealKey),
    system,
    takes: (service) => takes(form, service),
  })
}

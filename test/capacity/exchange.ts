import { addDays, civilDate } from '../../shared/domain/calendar/civil.ts'
import type { Delivery } from '../../shared/domain/delivery/delivery.ts'
import { deliveryId } from '../../shared/domain/delivery/delivery.ts'
import { NOW, type Scene } from './scene.ts'

const DAYS = 30
/** Ratings of a morning: more than the page looks at. */
const TODAY = 320
const TOGETHER = 40
const figures = { timely: 9_876, late: 54, waiting: 0, parked: 0, keptBack: 32, again: 1 }
const counts = { missing: 1, default: 0, rated: 0, level: 0, effective: 0, extra: 0 }

/** A month of the exchange upwards, and a morning of it: most went through, some wait and some lie parked. */
export async function busyExchange({ ports: { deliveries, upward } }: Scene): Promise<void> {
  for (let back = 1; back <= DAYS; back += 1) {
    const compared = { at: NOW, ours: 9_930, theirs: 9_929, counts }
    await upward.save({ day: addDays(civilDate(NOW), -back), figures, countedAt: NOW, lastDoneAt: NOW, compared }, [])
  }
  const one = async (at: number) => {
    const service = `busy${String(at).padStart(18, '0')}`
    await deliveries.want('superior', service, NOW, NOW)
    const seen = await deliveries.get(deliveryId('superior', service))
    if (seen && at % 4 !== 0) await deliveries.settle(seen, attemptOf(at, seen), NOW + 1000)
  }
  for (let at = 0; at < TODAY; at += TOGETHER) await Promise.all(Array.from({ length: TOGETHER }, (_, more) => one(at + more)))
}

const attemptOf = (at: number, { steps }: Delivery) =>
  at % 16 === 1
    ? ({ done: false, next: 'park', code: 'refused', text: '事项不在目录内', steps: [...steps] } as const)
    : ({ done: true, steps: ['service', 'rating'] } as const)

import { deliverer } from '../../../functions/delivery/deliver.ts'
import { followService } from '../../../functions/delivery/follow-service.ts'
import type { Courier } from '../../../functions/delivery/ports.ts'
import { retryDeliveries } from '../../../functions/delivery/retry-deliveries.ts'
import type { StaffIdentity } from '../../../functions/kernel/ports.ts'
import { addDays, civilDate } from '../../../shared/domain/calendar/civil.ts'
import type { Delivery } from '../../../shared/domain/delivery/delivery.ts'
import type { Rating } from '../../../shared/domain/evaluation/rating.ts'
import type { Service } from '../../../shared/domain/evaluation/service.ts'
import { NOT_SENT } from '../../../shared/domain/exchange/superior.ts'
import { memoryDeliveries } from '../../memory/deliveries.ts'
import { memoryEvaluations } from '../../memory/evaluations.ts'
import { memoryStatistics } from '../../memory/statistics.ts'
import { memorySuperior } from '../../memory/superior.ts'
import { memoryCursors, plainKeys, plainSeal, virtualClock } from '../../memory/system.ts'
import { memoryDictionaries, memoryUpwardDays } from '../../memory/upward.ts'
import { house } from './house.ts'
import { aRating, aService, on } from './samples.ts'

export const NATIONLESS = '11000000000000000000000000000000'

/** The exchange upwards of one place, on ports in memory, with a superior system that can be out of order. */
export function upward(start = on('2026-03-02')) {
  const { rules } = house('lincang', start)
  const { profile } = rules
  const clock = virtualClock(start)
  const changed: Array<{ before: Delivery | undefined; after: Delivery }> = []
  const deliveries = memoryDeliveries((before, after) => changed.push({ before, after }))
  const evaluations = memoryEvaluations()
  const superior = memorySuperior()
  const ports = {
    deliveries,
    evaluations,
    superior,
    rules,
    clock,
    keys: plainKeys,
    seal: plainSeal,
    days: memoryUpwardDays(),
    dictionaries: memoryDictionaries(),
    statistics: memoryStatistics(),
    cursors: memoryCursors(),
  }
  const courier: Courier = async ({ service: id }) => {
    const service = evaluations.items.get(id)
    if (!service?.rating) throw new Error('nothing to tell')
    if (service.taskCode === NATIONLESS) return { done: true, steps: [NOT_SENT] }
    for (const step of ['service', 'rating'] as const) {
      const sent = await superior.send(step, recordOf(service, service.rating))
      if (!sent.acknowledged) return { done: false, next: sent.next, code: sent.code, text: sent.text }
    }
    return { done: true, steps: ['service', 'rating'] }
  }
  const deliver = deliverer({ superior: courier }, { deliveries, clock })
  const pump = async () => {
    for (let change = changed.shift(); change; change = changed.shift()) await deliver(change)
  }
  let count = 0
  return {
    ports,
    superior,
    pump,
    staff: { id: 'A1', org: '', region: profile.region, roles: ['admin'] } satisfies StaffIdentity,
    /** A service is rated now, and the outbox has it. */
    async rate(more: { level?: Rating['level']; taskCode?: string } = {}) {
      count += 1
      const projectNo = `5309000000${String(count).padStart(4, '0')}`
      const facts = { projectNo, servedAt: clock.now() - 60_000, ...(more.taskCode ? { taskCode: more.taskCode } : {}) }
      const service = aService(profile, facts, plainKeys.serviceId(projectNo, 1))
      const rated: Service = { ...service, state: 'rated', rating: aRating({ level: more.level ?? 5, at: clock.now() }) }
      evaluations.items.set(rated.id, rated)
      await followService(service, rated, ports)
      await pump()
      return rated
    },
    /** Goes on by some minutes; what is due is tried again. */
    async later(minutes: number) {
      clock.moveTo(clock.now() + minutes * 60_000)
      await retryDeliveries(ports)
      await pump()
    },
    /** Goes on to three in the morning of the next day. */
    async night() {
      clock.moveTo(on(addDays(civilDate(clock.now()), 1), '03:00:00'))
      await retryDeliveries(ports)
      await pump()
    },
  }
}

const recordOf = (service: Service, rating: Rating) => ({
  service: { ...service, areaCode: service.regions[0] ?? '', orgName: '', windowName: '', staffName: '' },
  applicant: {},
  rating: { ...rating, isDefault: false, added: false },
  effective: true,
})

import { readTicket } from '../adapters/dynamodb/ticket-item.ts'
import { basics } from './parts/environment.ts'
import { deliveries } from './parts/exchange-stores.ts'
import { oneByOne } from './parts/one-by-one.ts'

/** An answered bad rating goes to the superior system with what was put right. */
export const handler = oneByOne('follow-tickets', readTicket, async ({ before, after }) => {
  if (after?.answeredAt === undefined || before?.answeredAt !== undefined || after.projectNo === '') return
  const { clock, rules } = basics()
  // It is no new rating: with the time of the service its own time does not begin anew.
  if (rules.profile.superior) await deliveries().want('superior', after.id, after.servedAt, clock.now())
})

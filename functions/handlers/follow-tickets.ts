import { readTicket } from '../adapters/dynamodb/ticket-item.ts'
import { followTicket } from '../notice/follow-ticket.ts'
import { tellRectification } from '../superior/tell-rectification.ts'
import { followMerger } from '../ticket/follow-mergers.ts'
import { followForgotten } from '../ticket/forget-number.ts'
import { basics } from './parts/environment.ts'
import { deliveries } from './parts/exchange-stores.ts'
import { oneByOne } from './parts/one-by-one.ts'
import { reminders } from './parts/reminder-ports.ts'
import { directory, evaluations, tickets } from './parts/stores.ts'

/** Mergers are kept whole on both sides, what was put right goes to the superior system, numbers are forgotten
 * wherever they are, and people are told. */
export const handler = oneByOne('follow-tickets', readTicket, async ({ before, after }) => {
  const ports = { ...basics(), tickets: tickets(), deliveries: deliveries() }
  await followMerger(before, after, ports)
  await tellRectification(before, after, ports)
  await followForgotten(before, after, { ...ports, evaluations: evaluations() })
  await followTicket(before, after, { ...ports, reminders: reminders(), directory: directory() })
})

import { consumers } from '../../shared/contract/tables.ts'
import { readTicket } from '../adapters/dynamodb/ticket-item.ts'
import { countTickets } from '../statistics/count.ts'
import { basics } from './parts/environment.ts'
import { directory, statistics } from './parts/stores.ts'
import { together } from './parts/together.ts'

const { table } = consumers['count-tickets']

/** Counts bad ratings and how they were dealt with, each change once however often it is delivered. */
export const handler = together('count-tickets', readTicket, (changes, shard) =>
  countTickets(changes, `${table}/${shard}`, { ...basics(), statistics: statistics(), directory: directory() }),
)

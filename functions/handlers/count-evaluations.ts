import { consumers } from '../../shared/contract/tables.ts'
import { readService } from '../adapters/dynamodb/service-item.ts'
import { noteServices } from '../exchange/note-services.ts'
import { countServices } from '../statistics/count.ts'
import { basics } from './parts/environment.ts'
import { serviceDays } from './parts/exchange-stores.ts'
import { directory, statistics } from './parts/stores.ts'
import { together } from './parts/together.ts'

const { table } = consumers['count-evaluations']

/** Counts services and their ratings, each change once however often it is delivered, and notes which there are of a day. */
export const handler = together('count-evaluations', readService, async (changes, shard) => {
  await noteServices(changes, shard, serviceDays())
  await countServices(changes, `${table}/${shard}`, { ...basics(), statistics: statistics(), directory: directory() })
})

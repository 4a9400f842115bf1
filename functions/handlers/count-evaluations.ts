import { consumers } from '../../shared/contract/tables.ts'
import { readService } from '../adapters/dynamodb/service-item.ts'
import { countServices } from '../statistics/count.ts'
import { basics } from './parts/environment.ts'
import { directory, statistics } from './parts/stores.ts'
import { together } from './parts/together.ts'

const { table } = consumers['count-evaluations']

/** Counts services and their ratings, each change once however often it is delivered. */
export const handler = together('count-evaluations', readService, (changes, shard) =>
  countServices(changes, `${table}/${shard}`, { ...basics(), statistics: statistics(), directory: directory() }),
)

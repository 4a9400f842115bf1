import { readDelivery } from '../adapters/dynamodb/delivery-item.ts'
import { oneByOne } from './parts/one-by-one.ts'

export const handler = oneByOne('send-messages', readDelivery, async () => {})

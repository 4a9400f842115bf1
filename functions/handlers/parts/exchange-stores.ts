import { deliveryStore } from '../../adapters/dynamodb/delivery-store.ts'
import { dictionaryStore } from '../../adapters/dynamodb/dictionary-store.ts'
import { exchangeFileStore } from '../../adapters/dynamodb/exchange-file-store.ts'
import { serviceDays as daysOfServices } from '../../adapters/dynamodb/service-days.ts'
import { upwardDays } from '../../adapters/dynamodb/upward-store.ts'
import { once, tableName } from './environment.ts'
import { client } from './stores.ts'

/** The repositories of the exchange with other systems. */
export const deliveries = once(() => deliveryStore(client(), tableName('Outbox')))
export const upward = once(() => upwardDays(client(), tableName('Engagement')))
export const dictionaries = once(() => dictionaryStore(client(), tableName('Engagement')))
export const exchangeFiles = once(() => exchangeFileStore(client(), tableName('Engagement')))
export const serviceDays = once(() => daysOfServices(client(), tableName('Statistics')))

import { deviceStore } from '../../adapters/dynamodb/device-store.ts'
import { deskList as deskLists, requestStore } from '../../adapters/dynamodb/request-store.ts'
import { once, tableName } from './environment.ts'
import { client } from './stores.ts'

/** What devices and desks keep. */
export const devices = once(() => deviceStore(client(), tableName('Engagement')))
export const requests = once(() => requestStore(client(), tableName('Engagement')))
export const deskList = once(() => deskLists(client(), tableName('Engagement')))

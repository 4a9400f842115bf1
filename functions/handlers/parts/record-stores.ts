import { lookLog } from '../../adapters/dynamodb/look-log.ts'
import { printingStore } from '../../adapters/dynamodb/printing-store.ts'
import { revealStore } from '../../adapters/dynamodb/reveal-store.ts'
import { once, tableName } from './environment.ts'
import { client } from './stores.ts'

/** The repositories of what is kept beside cases and figures: who looked, what was shown, what is printed. */
export const looks = once(() => lookLog(client(), tableName('Engagement')))
export const printings = once(() => printingStore(client(), tableName('Engagement')))
export const reveals = once(() => revealStore(client(), tableName('Engagement')))

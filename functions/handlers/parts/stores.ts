import { callLog } from '../../adapters/dynamodb/call-log.ts'
import { cardStore } from '../../adapters/dynamodb/card-store.ts'
import { openClient } from '../../adapters/dynamodb/client.ts'
import { cursorStore } from '../../adapters/dynamodb/cursor-store.ts'
import { directoryReader } from '../../adapters/dynamodb/directory-reader.ts'
import { evaluationStore } from '../../adapters/dynamodb/evaluation-store.ts'
import { identityStore } from '../../adapters/dynamodb/identity-store.ts'
import { invitationStore } from '../../adapters/dynamodb/invitation-store.ts'
import { nonceStore } from '../../adapters/dynamodb/nonce-store.ts'
import { protectionStore } from '../../adapters/dynamodb/protection-store.ts'
import { reportStore } from '../../adapters/dynamodb/report-store.ts'
import { reviewStore } from '../../adapters/dynamodb/review-store.ts'
import { signStore } from '../../adapters/dynamodb/sign-store.ts'
import { statisticsStore } from '../../adapters/dynamodb/statistics-store.ts'
import { throttleStore } from '../../adapters/dynamodb/throttle-store.ts'
import { ticketStore } from '../../adapters/dynamodb/ticket-store.ts'
import { systemClock } from '../../adapters/system.ts'
import { once, tableName } from './environment.ts'

/** The one client of a container. */
export const client = once(() => openClient())

/** The repositories, each made when it is first needed; all share one client. */
export const directory = once(() => directoryReader(client(), tableName('Directory'), systemClock))
export const signs = once(() => signStore(client(), tableName('Directory')))
export const evaluations = once(() => evaluationStore(client(), tableName('Evaluations')))
export const tickets = once(() => ticketStore(client(), tableName('Tickets')))
export const statistics = once(() => statisticsStore(client(), tableName('Statistics')))
export const identities = once(() => identityStore(client(), tableName('Engagement')))
export const calls = once(() => callLog(client(), tableName('Engagement')))
export const invitations = once(() => invitationStore(client(), tableName('Engagement')))
export const nonces = once(() => nonceStore(client(), tableName('Engagement')))
export const protection = once(() => protectionStore(client(), tableName('Engagement')))
export const reports = once(() => reportStore(client(), tableName('Engagement')))
export const throttle = once(() => throttleStore(client(), tableName('Engagement')))
export const reviews = once(() => reviewStore(client(), tableName('Reviews')))
export const cards = once(() => cardStore(client(), tableName('Cards')))
export const cursors = once(() => cursorStore(client(), tableName('Engagement'), systemClock))

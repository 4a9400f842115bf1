import { randomBytes } from 'node:crypto'
import { afterAll, beforeAll, describe } from 'vitest'
import { calendarStore } from '../../../functions/adapters/dynamodb/calendar-store.ts'
import { callLog } from '../../../functions/adapters/dynamodb/call-log.ts'
import { cardStore } from '../../../functions/adapters/dynamodb/card-store.ts'
import { cursorStore } from '../../../functions/adapters/dynamodb/cursor-store.ts'
import { deliveryStore } from '../../../functions/adapters/dynamodb/delivery-store.ts'
import { deviceStore } from '../../../functions/adapters/dynamodb/device-store.ts'
import { dictionaryStore } from '../../../functions/adapters/dynamodb/dictionary-store.ts'
import { directoryReader } from '../../../functions/adapters/dynamodb/directory-reader.ts'
import { directoryWriter } from '../../../functions/adapters/dynamodb/directory-writer.ts'
import { evaluationStore } from '../../../functions/adapters/dynamodb/evaluation-store.ts'
import { exchangeFileStore } from '../../../functions/adapters/dynamodb/exchange-file-store.ts'
import { identityStore } from '../../../functions/adapters/dynamodb/identity-store.ts'
import { invitationStore } from '../../../functions/adapters/dynamodb/invitation-store.ts'
import { lookLog } from '../../../functions/adapters/dynamodb/look-log.ts'
import { nonceStore } from '../../../functions/adapters/dynamodb/nonce-store.ts'
import { printingStore } from '../../../functions/adapters/dynamodb/printing-store.ts'
import { protectionStore } from '../../../functions/adapters/dynamodb/protection-store.ts'
import { reminderStore } from '../../../functions/adapters/dynamodb/reminder-store.ts'
import { reportStore } from '../../../functions/adapters/dynamodb/report-store.ts'
import { deskList, requestStore } from '../../../functions/adapters/dynamodb/request-store.ts'
import { revealStore } from '../../../functions/adapters/dynamodb/reveal-store.ts'
import { reviewStore } from '../../../functions/adapters/dynamodb/review-store.ts'
import { serviceDays } from '../../../functions/adapters/dynamodb/service-days.ts'
import { signStore } from '../../../functions/adapters/dynamodb/sign-store.ts'
import { statisticsStore } from '../../../functions/adapters/dynamodb/statistics-store.ts'
import { throttleStore } from '../../../functions/adapters/dynamodb/throttle-store.ts'
import { ticketStore } from '../../../functions/adapters/dynamodb/ticket-store.ts'
import { upwardDays } from '../../../functions/adapters/dynamodb/upward-store.ts'
import type { ExchangeFile } from '../../../functions/exchange/ports.ts'
import type { Clock } from '../../../functions/kernel/ports.ts'
import type { Printing } from '../../../functions/printing/ports.ts'
import type { TableName } from '../../../shared/contract/tables.ts'
import { memoryCalendar } from '../../memory/calendar.ts'
import { memoryCalls } from '../../memory/calls.ts'
import { memoryCards } from '../../memory/cards.ts'
import { memoryDeliveries } from '../../memory/deliveries.ts'
import { memoryDeskList, memoryDevices, memoryRequests } from '../../memory/devices.ts'
import { memoryDirectory } from '../../memory/directory.ts'
import { memoryEvaluations } from '../../memory/evaluations.ts'
import { memoryIdentities, memoryNonces } from '../../memory/identities.ts'
import { memoryInvitations } from '../../memory/invitations.ts'
import { memoryLooks } from '../../memory/looks.ts'
import { memoryProtection } from '../../memory/protection.ts'
import { memoryReminders } from '../../memory/reminders.ts'
import { memoryMakings, memoryReports } from '../../memory/reports.ts'
import { memoryReveals } from '../../memory/reveals.ts'
import { memoryReviews } from '../../memory/reviews.ts'
import { memoryServiceDays } from '../../memory/service-days.ts'
import { memorySigns } from '../../memory/signs.ts'
import { memoryStatistics } from '../../memory/statistics.ts'
import { memoryCursors } from '../../memory/system.ts'
import { memoryThrottle } from '../../memory/throttle.ts'
import { memoryTickets } from '../../memory/tickets.ts'
import { memoryDictionaries, memoryUpwardDays } from '../../memory/upward.ts'
import { clientFor, engines } from './engines.ts'
import { makeTables } from './tables.ts'

/** Every store of the product, all of one kind. */
export type Stores = ReturnType<typeof memoryStores>

const memoryStores = () => {
  const directory = memoryDirectory()
  return {
    evaluations: memoryEvaluations() as ReturnType<typeof evaluationStore>,
    tickets: memoryTickets() as ReturnType<typeof ticketStore>,
    reviews: memoryReviews() as ReturnType<typeof reviewStore>,
    statistics: memoryStatistics() as ReturnType<typeof statisticsStore>,
    directory: directory as ReturnType<typeof directoryReader>,
    writer: directory as ReturnType<typeof directoryWriter>,
    signs: memorySigns(directory) as ReturnType<typeof signStore>,
    identities: memoryIdentities(),
    nonces: memoryNonces(),
    calls: memoryCalls(),
    calendars: memoryCalendar(),
    reminders: memoryReminders(),
    looks: memoryLooks() as ReturnType<typeof lookLog>,
    invitations: memoryInvitations() as ReturnType<typeof invitationStore>,
    protection: memoryProtection(),
    printings: memoryMakings<Printing>() as ReturnType<typeof printingStore>,
    reports: memoryReports(),
    reveals: memoryReveals(),
    exchangeFiles: memoryMakings<ExchangeFile>(),
    serviceDays: memoryServiceDays(),
    cards: memoryCards() as ReturnType<typeof cardStore>,
    devices: memoryDevices(),
    requests: memoryRequests(),
    deskList: memoryDeskList(),
    throttle: memoryThrottle(),
    cursors: memoryCursors(),
    deliveries: memoryDeliveries() as ReturnType<typeof deliveryStore>,
    upward: memoryUpwardDays(),
    dictionaries: memoryDictionaries(),
  }
}

type Client = ReturnType<typeof clientFor>

/** The stores of the product in DynamoDB tables. */
export const tableStores = (client: Client, name: (table: TableName) => string, clock: Clock = Date): Stores => ({
  evaluations: evaluationStore(client, name('Evaluations')),
  tickets: ticketStore(client, name('Tickets')),
  reviews: reviewStore(client, name('Reviews')),
  statistics: statisticsStore(client, name('Statistics')),
  directory: directoryReader(client, name('Directory'), clock),
  writer: directoryWriter(client, name('Directory')),
  signs: signStore(client, name('Directory')),
  identities: identityStore(client, name('Engagement')),
  nonces: nonceStore(client, name('Engagement')),
  calls: callLog(client, name('Engagement')),
  calendars: calendarStore(client, name('Directory')),
  reminders: reminderStore(client, name('Engagement')),
  invitations: invitationStore(client, name('Engagement')),
  looks: lookLog(client, name('Engagement')),
  protection: protectionStore(client, name('Engagement')),
  printings: printingStore(client, name('Engagement')),
  reports: reportStore(client, name('Engagement')),
  reveals: revealStore(client, name('Engagement')),
  exchangeFiles: exchangeFileStore(client, name('Engagement')),
  serviceDays: serviceDays(client, name('Statistics')),
  cards: cardStore(client, name('Cards')),
  devices: deviceStore(client, name('Engagement')),
  requests: requestStore(client, name('Engagement')),
  deskList: deskList(client, name('Engagement')),
  throttle: throttleStore(client, name('Engagement')),
  cursors: cursorStore(client, name('Engagement'), Date),
  deliveries: deliveryStore(client, name('Outbox')),
  upward: upwardDays(client, name('Engagement')),
  dictionaries: dictionaryStore(client, name('Engagement')),
})

/** Runs one suite against the stores in memory and against every engine there is here. */
export function onEveryEngine(port: string, suite: (stores: () => Stores) => void): void {
  describe(`${port} in memory`, () => {
    const stores = memoryStores()
    suite(() => stores)
  })
  for (const engine of engines) {
    describe(`${port} in ${engine.name}`, () => {
      let stores: Stores | undefined
      let stop = async () => {}
      beforeAll(async () => {
        const running = await engine.start()
        const client = clientFor(running.endpoint)
        stop = async () => {
          client.destroy()
          await running.stop()
        }
        stores = tableStores(client, await makeTables(client, `t${randomBytes(4).toString('hex')}`))
      })
      afterAll(() => stop())
      suite(() => {
        if (!stores) throw new Error('the engine is not up')
        return stores
      })
    })
  }
}

let count = 0
/** An id no other test has. */
export const fresh = (): string => `id${String(count++).padStart(6, '0')}-${randomBytes(7).toString('base64url')}`.slice(0, 22)

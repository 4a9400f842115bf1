import { calendar as delivered } from '../../../shared/data/index.ts'
import { calendarOf, over } from '../../../shared/domain/calendar/content.ts'
import { calendarStore } from '../../adapters/dynamodb/calendar-store.ts'
import { systemClock } from '../../adapters/system.ts'
import { describeFault } from '../../kernel/http/faults.ts'
import { log, once, tableName } from './environment.ts'
import { believe } from './known-calendar.ts'
import { client } from './stores.ts'

export { delivered }

/** What administrators loaded, as it is at this moment. */
export const calendars = once(() => calendarStore(client(), tableName('Directory')))

const cheaply = once(() => calendarStore(client(), tableName('Directory'), { consistent: false }))

/** How long a container believes the calendar it has read, in milliseconds. */
const KEPT_MS = 60_000
let readAt = Number.NEGATIVE_INFINITY
let revision: number | undefined

/**
 * Every invocation begins with this: the notices that were loaded are read, at most once a minute in a container. A reading
 * that fails leaves the calendar as it was known; a container that knows none yet does not start with a wrong one.
 */
export async function freshCalendar(): Promise<void> {
  const now = systemClock.now()
  if (Math.abs(now - readAt) < KEPT_MS) return
  try {
    const loaded = await cheaply().read()
    if (loaded.revision !== revision) believe(calendarOf(over(delivered, loaded)))
    revision = loaded.revision
    readAt = now
  } catch (fault) {
    if (revision === undefined) throw fault
    log({ level: 'warn', calendar: revision, ...describeFault(fault) })
  }
}

import { countsAsWorking } from '../../shared/domain/calendar/calendar.ts'
import { civilDate } from '../../shared/domain/calendar/civil.ts'
import type { Ticket } from '../../shared/domain/ticket/ticket.ts'
import type { Deliveries } from '../delivery/ports.ts'
import type { Cursors } from '../kernel/due-work.ts'
import type { Clock, Rules } from '../kernel/ports.ts'
import type { TicketStore } from '../ticket/ports.ts'
import { digestText } from './digest.ts'
import { openAll } from './follow-ticket.ts'
import type { ReminderStore } from './ports.ts'
import { DIGEST } from './reach.ts'

export interface DigestPorts {
  readonly tickets: TicketStore
  readonly reminders: Pick<ReminderStore, 'followers'>
  readonly deliveries: Deliveries
  readonly cursors: Cursors
  readonly rules: Rules
  readonly clock: Clock
}

/**
 * Puts a summary of the day's work into the outbox for every handler and lead who wants one and has something to do; one a day
 * and person, on working days. `changed` counts the summaries.
 */
export async function sendDigests(ports: DigestPorts): Promise<{ looked: number; changed: number }> {
  const { tickets, cursors, rules, clock } = ports
  const now = clock.now()
  const today = civilDate(now)
  const done = { looked: 0, changed: 0 }
  if (countsAsWorking(rules.calendar, today, [rules.profile.region])) {
    const units = new Map<string, Ticket[]>()
    for (const ticket of await tickets.openUnder(rules.profile.region)) {
      units.set(ticket.org, [...(units.get(ticket.org) ?? []), ticket])
    }
    for (const [org, open] of units) {
      const told = await summaries(org, open, today, ports)
      await openAll(told, { subject: DIGEST, event: today }, now, ports)
      done.looked += open.length
      done.changed += told.length
    }
  }
  await cursors.write('send-digests', today)
  return done
}

async function summaries(
  org: string,
  open: readonly Ticket[],
  today: string,
  { reminders, rules }: DigestPorts,
): Promise<string[]> {
  const followers = await reminders.followers(org)
  return followers
    .filter(({ address, roles }) => address !== undefined && roles.some((role) => role === 'handler' || role === 'lead'))
    .filter(({ staff }) => digestText({ id: staff }, open, today, rules) !== undefined)
    .map(({ staff }) => staff)
}

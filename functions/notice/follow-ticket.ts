import type { StaffRole } from '../../shared/contract/authority.ts'
import { numberOf } from '../../shared/domain/contact.ts'
import { noticeId } from '../../shared/domain/notice/notice.ts'
import { type Party, partiesOf } from '../../shared/domain/notice/ticket-notices.ts'
import type { Ticket, TicketEvent } from '../../shared/domain/ticket/ticket.ts'
import { supervisedIn, unitBefore } from '../../shared/domain/ticket/whose.ts'
import type { Deliveries } from '../delivery/ports.ts'
import type { Directory } from '../directory/ports.ts'
import { type Clock, profileOf, type Rules } from '../kernel/ports.ts'
import { mayAllot } from '../ticket/reach.ts'
import type { Follower, ReminderStore } from './ports.ts'

export interface FollowPorts {
  readonly reminders: Pick<ReminderStore, 'ofReceipt' | 'followers'>
  readonly deliveries: Deliveries
  readonly directory: Pick<Directory, 'get'>
  readonly rules: Rules
  readonly clock: Clock
}

export const scopeOfRegion = (region: string): string => `region:${region}`

/**
 * Puts a notice into the outbox for everybody who is to be told of what has just happened with a ticket and wants to be.
 * Harmless when the change is delivered again: each notice is opened once.
 */
export async function followTicket(before: Ticket | undefined, after: Ticket | undefined, ports: FollowPorts): Promise<void> {
  if (!after) return
  for (let n = before?.history.length ?? 0; n < after.history.length; n += 1) await tell(after, n, ports)
}

async function tell(ticket: Ticket, n: number, ports: FollowPorts): Promise<void> {
  const event = ticket.history[n]
  if (!event) return
  const recipients = new Set<string>()
  const parties = partiesOf(event, profileOf(ports.rules, ticket.profile))
  for (const party of parties) {
    const had = asHadBy(party, ticket, n)
    for (const one of await recipientsOf(party, had, ports, suitsFor(event, ticket, ports))) recipients.add(one)
  }
  // The citizen is told that what he asked for is on its way; staff know what they did.
  if (event.by !== 'citizen') recipients.delete(event.by)
  const name = `${n}.${event.command}`
  await openAll([...recipients], { subject: ticket.id, event: name }, event.at, ports)
}

/** A dispute is told to those who may decide it. */
export const suitsFor = ({ command }: TicketEvent, ticket: Ticket, { directory }: Pick<FollowPorts, 'directory'>) =>
  command === 'dispute'
    ? async (staff: string): Promise<boolean> => {
        const person = await directory.get('staff', staff)
        return person !== undefined && [ticket.org, person.org].some((to) => mayAllot(ticket, person, to))
      }
    : undefined

/** The ticket as a party had it at its n-th event: those from whom it was sent on are found in the unit they are of. */
export const asHadBy = (party: Party, ticket: Ticket, n: number): Ticket =>
  party === 'former' ? { ...ticket, org: unitBefore(ticket, n) } : ticket

/** Opens one notice a recipient. */
export async function openAll(
  recipients: readonly string[],
  about: { readonly subject: string; readonly event: string },
  since: number,
  { deliveries, clock }: Pick<FollowPorts, 'deliveries' | 'clock'>,
): Promise<void> {
  const now = clock.now()
  for (const recipient of recipients) await deliveries.open('notice', noticeId({ ...about, recipient }), since, now)
}

const ROLES: Readonly<Record<Exclude<Party, 'citizen'>, readonly StaffRole[]>> = {
  handlers: ['handler', 'lead'],
  leads: ['lead'],
  former: ['lead'],
  reviewers: ['reviewer'],
  bureau: ['admin'],
  supervision: ['admin'],
}

/** What is known of a case, or of a report, to find those who are to be told of it. */
export type About = Pick<Ticket, 'org' | 'regions' | 'handledIn' | 'staff'> &
  Partial<Pick<Ticket, 'assignee' | 'concerns' | 'contact' | 'receipt'>>

/** Parties that are found in the nearest region that has somebody; the one above a village, perhaps, answers for it. */
const NEAREST: readonly Party[] = ['bureau', 'reviewers']

/** Who of a party wants to be told, as far as it `suits` him. The rated person is never told of his own rating. */
export async function recipientsOf(
  party: Party,
  ticket: About,
  { reminders }: Pick<FollowPorts, 'reminders'>,
  suits: (staff: string) => Promise<boolean> = async () => true,
): Promise<string[]> {
  if (party === 'citizen') {
    const known = numberOf(ticket.contact) !== undefined || (await reminders.ofReceipt(ticket.receipt ?? '')) !== undefined
    return known ? ['citizen'] : []
  }
  const given = party === 'handlers' ? ticket.assignee : undefined
  const wants = ({ staff, roles, address }: Follower): boolean =>
    address !== undefined &&
    staff !== ticket.staff &&
    staff !== ticket.concerns &&
    (given === undefined || staff === given) &&
    roles.some((role) => ROLES[party].includes(role))
  const found: string[] = []
  for (const scope of scopesOf(party, ticket)) {
    for (const one of await reminders.followers(scope)) if (wants(one) && (await suits(one.staff))) found.push(one.staff)
    if (NEAREST.includes(party) && found.length > 0) break
  }
  return found
}

/** Where those of a party are found, the nearest first. Where there is one region alone, it supervises itself. */
function scopesOf(party: Party, ticket: About): string[] {
  if (party !== 'supervision' && !NEAREST.includes(party)) return [ticket.org]
  const regions = supervisedIn(ticket)
  const above = party === 'supervision' && regions.length > 1
  return (above ? regions.slice(1) : regions).map(scopeOfRegion)
}

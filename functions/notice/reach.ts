import { civilDate } from '../../shared/domain/calendar/civil.ts'
import { numberOf } from '../../shared/domain/contact.ts'
import type { NoticeKey, NoticeText } from '../../shared/domain/notice/notice.ts'
import { partiesOf, ticketNotice } from '../../shared/domain/notice/ticket-notices.ts'
import type { Ticket } from '../../shared/domain/ticket/ticket.ts'
import { supervisedIn } from '../../shared/domain/ticket/whose.ts'
import type { Directory } from '../directory/ports.ts'
import type { IdentityStore } from '../identity/ports.ts'
import { type Clock, type Keys, profileOf, type Rules, type Seal, type StaffIdentity } from '../kernel/ports.ts'
import type { ProtectionStore } from '../protection/ports.ts'
import type { ReviewStore } from '../review/ports.ts'
import type { TicketStore } from '../ticket/ports.ts'
import { digestText } from './digest.ts'
import { asHadBy, recipientsOf, scopeOfRegion, suitsFor } from './follow-ticket.ts'
import type { Address, ReminderStore } from './ports.ts'
import { PROTECTED, protectionEvent, protectionNotice, recipientsOfProtection } from './protection-notice.ts'
import { REVIEWED, recipientsOfReview, tellingOf } from './review-notice.ts'

export interface ReachPorts {
  readonly tickets: Pick<TicketStore, 'get' | 'openOf'>
  readonly reviews: Pick<ReviewStore, 'get'>
  readonly protection: Pick<ProtectionStore, 'get'>
  readonly reminders: Pick<ReminderStore, 'ofReceipt' | 'follower' | 'followers'>
  readonly identities: Pick<IdentityStore, 'binding'>
  readonly directory: Directory
  readonly keys: Keys
  readonly seal: Seal
  readonly rules: Rules
  readonly clock: Clock
}

/** What is to be said, and where, in the order of preference. */
export interface Reached {
  readonly text: NoticeText
  readonly addresses: readonly Address[]
}

/** Subject of the daily summary. */
export const DIGEST = 'digest'

/** What a notice says and how its recipient is reached as things stand now; undefined when there is nothing to say any more. */
export async function reach(key: NoticeKey, ports: ReachPorts): Promise<Reached | undefined> {
  if (key.subject === DIGEST) return reachDigest(key, ports)
  if (key.event.startsWith(REVIEWED)) return reachOfReview(key, ports)
  if (key.event.startsWith(PROTECTED)) return reachOfProtection(key, ports)
  const ticket = await ports.tickets.get(key.subject)
  const n = Number.parseInt(key.event, 10)
  const event = ticket?.history[n]
  if (!ticket || !event) return undefined
  const profile = profileOf(ports.rules, ticket.profile)
  const parties = key.recipient === 'citizen' ? (['citizen'] as const) : partiesOf(event, profile)
  for (const party of parties) {
    const text = ticketNotice(ticket, n, party, profile)
    const had = asHadBy(party, ticket, n)
    const recipients = await recipientsOf(party, had, ports, suitsFor(event, ticket, ports))
    const reached = text && (await withAddresses(text, key.recipient, had, recipients, ports))
    if (reached) return reached
  }
  return undefined
}

async function reachOfReview({ subject, event, recipient }: NoticeKey, ports: ReachPorts): Promise<Reached | undefined> {
  const review = await ports.reviews.get(subject)
  const ticket = review && (await ports.tickets.get(review.ticket))
  if (!review || !ticket) return undefined
  const telling = tellingOf(review, event.slice(REVIEWED.length), profileOf(ports.rules, review.profile))
  const text = telling?.text(recipient === 'citizen')
  if (!telling || !text) return undefined
  return withAddresses(text, recipient, ticket, await recipientsOfReview(telling, review, ticket, ports), ports)
}

async function reachOfProtection({ subject, event, recipient }: NoticeKey, ports: ReachPorts): Promise<Reached | undefined> {
  const report = await ports.protection.get(ports.rules.profile.region, subject)
  if (!report || protectionEvent(report) !== event) return undefined
  if (!(await recipientsOfProtection(report, ports)).includes(recipient)) return undefined
  const address = await ofStaff(recipient, report.regions.map(scopeOfRegion), ports)
  return address && { text: protectionNotice(report, ports.rules), addresses: [address] }
}

/** `recipients`: those who are to be told by now. */
async function withAddresses(
  text: NoticeText,
  recipient: string,
  ticket: Ticket,
  recipients: readonly string[],
  ports: ReachPorts,
): Promise<Reached | undefined> {
  if (recipient === 'citizen') {
    const addresses = await ofCitizen(ticket, ports)
    const bySms = addresses.filter(({ way }) => way === 'sms')
    return {
      text,
      addresses: text.answer === undefined ? addresses : [...bySms, ...addresses.filter(({ way }) => way !== 'sms')],
    }
  }
  if (!recipients.includes(recipient)) return undefined
  const address = await ofStaff(recipient, [ticket.org, ...supervisedIn(ticket).map(scopeOfRegion)], ports)
  return address && { text, addresses: [address] }
}

/** First what he accepted on a platform, then the number that he left to be called. */
async function ofCitizen({ receipt, contact: left }: Ticket, { reminders, keys, seal }: ReachPorts): Promise<Address[]> {
  const accepted = await reminders.ofReceipt(receipt)
  const contact = numberOf(left)
  const phone = contact && seal.open(contact.sealed)
  const byPhone = contact && phone ? [{ way: 'sms', sealed: contact.sealed, account: keys.hash('phone', phone) } as const] : []
  return [...(accepted ? [accepted] : []), ...byPhone]
}

/** Where a member of staff is reached, if he is still who he was when he asked for it. */
async function ofStaff(
  staff: string,
  scopes: readonly string[],
  { reminders, identities, directory }: ReachPorts,
): Promise<Address | undefined> {
  const person = await directory.get('staff', staff)
  for (const scope of scopes) {
    const follower = person && (await reminders.follower(scope, staff))
    const binding = follower?.address && (await identities.binding(follower.session))
    if (!binding || binding.staff !== staff || !follower.roles.some((role) => binding.roles.includes(role))) continue
    if (scope === person?.org || scope === scopeOfRegion(person?.region ?? '')) return follower.address
  }
  return undefined
}

async function reachDigest({ event: day, recipient }: NoticeKey, ports: ReachPorts): Promise<Reached | undefined> {
  if (day !== civilDate(ports.clock.now())) return undefined
  const person = await ports.directory.get('staff', recipient)
  if (!person) return undefined
  const address = await ofStaff(recipient, [person.org], ports)
  const me: Pick<StaffIdentity, 'id' | 'org'> = { id: person.id, org: person.org }
  const text = address && digestText(me, await ports.tickets.openOf(person.org), day, ports.rules)
  return text && address && { text, addresses: [address] }
}

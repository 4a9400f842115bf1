import { addDays, civilDate, type Instant, parseCivilTime } from '../../shared/domain/calendar/civil.ts'
import type { Attempt } from '../../shared/domain/delivery/delivery.ts'
import { quietUntil } from '../../shared/domain/invitation/quiet-hours.ts'
import { type NoticeText, QUIET_HOURS, readNoticeId } from '../../shared/domain/notice/notice.ts'
import { UNREACHABLE } from '../delivery/deliver.ts'
import type { Courier } from '../delivery/ports.ts'
import type { InvitationStore, Sent } from '../invitation/ports.ts'
import type { Clock, Keys, Rules, Seal } from '../kernel/ports.ts'
import type { Address, NoticeSenders, ReminderStore } from './ports.ts'
import { type ReachPorts, reach } from './reach.ts'

export interface NoticePorts extends ReachPorts {
  readonly reminders: ReminderStore
  readonly senders: NoticeSenders
  readonly invitations: Pick<InvitationStore, 'correspondence'>
  readonly keys: Keys
  readonly seal: Seal
  readonly rules: Rules
  readonly clock: Clock
}

/** What was begun is remembered this long: much longer than a delivery can wait. */
const REMEMBERED_DAYS = 90

const over = (why: string): Attempt => ({ done: true, steps: [why] })

/**
 * Sends one notice, at most once: to the platform that the person accepted it on, or else to the number that he left, in
 * neither case against his will and by text message not in the quiet hours. What it says and to whom it goes is looked up now,
 * so that somebody who left the unit is told nothing. A try of which nobody knows how it ended is not repeated.
 */
export const noticeCourier =
  (ports: NoticePorts): Courier =>
  async ({ service: id, since }) => {
    const key = readNoticeId(id)
    const found = key && (await reach(key, ports))
    if (!found) return over('nobody')
    for (const address of found.addresses) {
      const tried = await by(address, found.text, { id, since }, ports)
      if (tried) return tried
    }
    return over('no-way')
  }

interface Notice {
  readonly id: string
  readonly since: Instant
}

/** One way: how it ended, or undefined when it is not open, so that the next may be tried. */
async function by(address: Address, text: NoticeText, notice: Notice, ports: NoticePorts): Promise<Attempt | undefined> {
  const { reminders, senders, seal, clock } = ports
  const sender = senders[address.way]
  const mode = sender.mode(text.template)
  if (mode === 'none') return undefined
  const to = seal.open(address.sealed)
  if (to === undefined) return undefined
  const now = clock.now()
  if (address.way === 'sms') {
    if (await stopped(to, ports)) return undefined
    const until = quietUntil(now, ports.rules.profile.invitation ?? QUIET_HOURS)
    if (until !== undefined) return { done: false, next: 'wait', until, code: 'quiet', text: '夜间不发短信' }
  }
  if (!(await reminders.begin(notice.id, forgetAt(now)))) return UNSURE
  if (mode === 'once' && !(await reminders.take(address.account, text.template))) {
    await reminders.release(notice.id)
    return undefined
  }
  return settle(await sender.send(to, text, notice.since), address, text, notice, mode, ports)
}

async function settle(
  sent: Sent,
  address: Address,
  text: NoticeText,
  { id }: Notice,
  mode: 'once' | 'long',
  { reminders }: NoticePorts,
): Promise<Attempt | undefined> {
  if (sent.sent) return over(address.way)
  if (sent.why === 'unknown') return { ...UNSURE, code: sent.code }
  await reminders.release(id)
  // What the person does not accept any more is used up; anything else was not, and may be used again.
  if (sent.why === 'refused') return undefined
  if (mode === 'once') await reminders.accept(address.account, text.template)
  if (sent.why === 'busy') return { done: false, next: 'later', code: UNREACHABLE, text: `消息通道暂时不收：${sent.code}` }
  return { done: false, next: 'park', code: sent.code, text: '消息通道不收这条消息，请核对模板和密钥' }
}

const UNSURE = {
  done: false,
  next: 'park',
  code: 'unknown',
  text: '不知道消息是否已经发出；为避免重复，不再自动发送',
} as const satisfies Attempt

/** A number that asked for no more messages gets none. */
const stopped = async (phone: string, { invitations, keys }: NoticePorts): Promise<boolean> =>
  (await invitations.correspondence(keys.hash('phone', phone))).value.stopped

const forgetAt = (now: Instant): Instant => parseCivilTime(`${addDays(civilDate(now), REMEMBERED_DAYS)} 00:00:00`) ?? now

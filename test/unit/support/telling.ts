import { deliverer } from '../../../functions/delivery/deliver.ts'
import type { Sent } from '../../../functions/invitation/ports.ts'
import type { StaffIdentity } from '../../../functions/kernel/ports.ts'
import { acceptStaffReminders } from '../../../functions/notice/accept-reminders.ts'
import { followTicket } from '../../../functions/notice/follow-ticket.ts'
import type { NoticeSender } from '../../../functions/notice/ports.ts'
import { noticeCourier } from '../../../functions/notice/send-notice.ts'
import { handleTicket } from '../../../functions/ticket/handle-ticket.ts'
import type { NoticeText, NoticeWay } from '../../../shared/domain/notice/notice.ts'
import type { Handling } from '../../../shared/domain/ticket/handling.ts'
import type { Ticket } from '../../../shared/domain/ticket/ticket.ts'
import { memoryDeliveries } from '../../memory/deliveries.ts'
import { memoryInvitations } from '../../memory/invitations.ts'
import { memoryReminders } from '../../memory/reminders.ts'
import { house, ORG } from './house.ts'
import { on, type PlaceId } from './samples.ts'

export const PHONE = '10000000055'
export const VERIFY = { do: 'verify', finding: 'founded', grounds: '查看监控' } as const
const CODES = { wechat: { identify: async (code: string) => ({ ok: true as const, id: `id-${code}` }) } }

/** A house whose tickets are followed and whose notices go to a list. */
export function telling(place: PlaceId = 'lincang', start = on('2026-03-02')) {
  const sent: Array<{ way: NoticeWay; to: string; text: NoticeText }> = []
  let mood: Sent = { sent: true }
  const sender = (way: NoticeWay, mode: 'once' | 'long' | 'none'): NoticeSender => ({
    mode: () => mode,
    idOf: (template) => (way === 'wechat' ? `${way}-${template}` : undefined),
    async send(to, text) {
      if (mood.sent || mood.why === 'unknown') sent.push({ way, to, text })
      return mood
    },
  })
  const changes: Array<() => Promise<void>> = []
  const base = house(place, start)
  const { items, add, save } = base.tickets
  const followed = async (ticket: Ticket, write: () => Promise<boolean>) => {
    const before = items.get(ticket.id)
    const done = await write()
    if (done) changes.push(() => followTicket(before, ticket, here))
    return done
  }
  base.tickets.add = (ticket) => followed(ticket, () => add(ticket))
  base.tickets.save = (ticket, command) => followed(ticket, () => save(ticket, command))
  const deliveries = memoryDeliveries((before, after) => changes.push(async () => void (await deliver({ before, after }))))
  const senders = { wechat: sender('wechat', 'once'), alipay: sender('alipay', 'none'), sms: sender('sms', 'long') }
  const own = { deliveries, senders, reminders: memoryReminders(), invitations: memoryInvitations() }
  const platforms = { ...CODES, alipay: CODES.wechat }
  const here = { ...base, ...own, platforms }
  const deliver = deliverer({ notice: noticeCourier(here) }, here)
  return {
    here,
    sent,
    behave: (next: Sent) => {
      mood = next
    },
    async drain() {
      for (let next = changes.shift(); next; next = changes.shift()) await next()
    },
    /** The same changes once more, as a stream may deliver them. */
    again: (ticket: Ticket) => followTicket(undefined, ticket, here),
    retry: async () => {
      for (const { id } of here.deliveries.items.values()) await here.deliveries.kick(id, here.clock.now())
    },
  }
}

export type Telling = ReturnType<typeof telling>

export const S2: StaffIdentity = { id: 'S2', org: ORG, region: '', roles: ['handler'] }
export const caller = (staff: StaffIdentity, here: Telling['here']) => ({
  account: `account-${staff.id}`,
  phone: here.keys.hash('phone', PHONE),
  staff,
})

export async function follows({ here }: Telling, staff: StaffIdentity) {
  await here.identities.bind(`account-${staff.id}`, { staff: staff.id, roles: staff.roles })
  return acceptStaffReminders({ way: 'sms', phone: PHONE }, caller(staff, here), here)
}

export async function act({ here }: Telling, id: string, handling: Handling, staff = S2, by = 'S9') {
  const seen = here.tickets.items.get(id)
  const done = await handleTicket({ id, version: seen?.version ?? 0 }, handling, { ...staff, id: by }, here)
  if (!done.ok) throw new Error(done.refusal.code)
}

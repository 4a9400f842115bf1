import { recomputeTickets } from '../../functions/calendar/recompute-tickets.ts'
import { followTicket } from '../../functions/notice/follow-ticket.ts'
import type { NoticeSender } from '../../functions/notice/ports.ts'
import { noticeCourier } from '../../functions/notice/send-notice.ts'
import { decideApproval } from '../../functions/ticket/decide-case.ts'
import { forgetNumber } from '../../functions/ticket/forget-number.ts'
import { handleTicket } from '../../functions/ticket/handle-ticket.ts'
import { civilDate } from '../../shared/domain/calendar/civil.ts'
import { deliveryId } from '../../shared/domain/delivery/delivery.ts'
import { noticeId } from '../../shared/domain/notice/notice.ts'
import { escalate } from '../../shared/domain/ticket/escalate.ts'
import type { Ticket } from '../../shared/domain/ticket/ticket.ts'
import { complained, peopleOf, WORDS } from './cases.ts'
import { must, type Spend } from './meter.ts'
import { NOW, type Scene } from './scene.ts'

const DAY = 86_400_000
const NUMBER = { sealed: 's'.repeat(80), masked: '100****0001' } as const

const sent = async () => ({ sent: true }) as const
const sender: NoticeSender = { mode: () => 'long', idOf: () => undefined, send: sent }
const senders = { wechat: sender, alipay: sender, sms: sender }

/** What happens with a case by itself: it climbs a rung, its day moves, its citizen is told. */
export async function happens(scene: Scene, name: string, spend: Spend): Promise<void> {
  const { ports } = scene
  const opened = await complained(scene, name, spend)
  const { calendar, profile } = ports.rules
  const climbed = escalate(opened, NOW + 5 * DAY, { profile, calendar })
  await spend('escalate', async () => climbed && ports.tickets.save(climbed, 'escalate'))
  const kept = { ...opened, id: `${name}kept`, state: 'closed', wakeOn: civilDate(NOW), contact: NUMBER } as const
  const ended = { at: NOW - 60 * DAY, command: 'call-back', by: 'system', note: {} } as const
  const closed: Ticket = { ...kept, openedAt: ended.at, answeredAt: ended.at, history: [ended] }
  await ports.tickets.add(closed)
  await spend('forget-number', async () => (await forgetNumber(closed, ports)) || Promise.reject(new Error('not forgotten')))
  const { handler } = peopleOf(scene)
  const verify = { do: 'verify', finding: 'founded', grounds: WORDS } as const
  await must(handleTicket({ id: opened.id, version: opened.version + 1 }, verify, handler, ports))
  const verified = await ports.tickets.get(opened.id)
  await followTicket(verified && { ...verified, history: verified.history.slice(0, -1) }, verified, ports)
  const told = noticeId({ subject: opened.id, event: '2.verify-founded', recipient: 'citizen' })
  const notice = await ports.deliveries.get(deliveryId('notice', told))
  if (!notice) throw new Error('nobody is to be told')
  await spend('send-notice', () => noticeCourier({ ...ports, senders })(notice))
}

/** A holiday notice that moves the day of this one case. */
export async function recomputed(scene: Scene, name: string, spend: Spend): Promise<void> {
  const { ports } = scene
  const { id } = await complained(scene, name, spend)
  const { handler } = peopleOf(scene)
  const verify = { do: 'verify', finding: 'founded', grounds: WORDS } as const
  await must(handleTicket({ id, version: 1 }, verify, handler, ports))
  const own = await ports.tickets.get(id)
  const tickets = { ...ports.tickets, openUnder: async () => (own ? [own] : []) }
  const { calendar } = ports.rules
  const rest = { region: ports.rules.profile.region, date: '2026-11-05', name: '民族节日', document: '公告' }
  const moved = { ...calendar, version: `${calendar.version}+1`, regional: [...calendar.regional, rest] }
  await spend('recompute', () => recomputeTickets(calendar, moved, { ...ports, tickets }))
}

/** A step of approval, in a place that has one. */
export async function approved(scene: Scene, name: string, spend: Spend): Promise<void> {
  const { rules } = scene.ports
  const approvals = [{ id: 'preliminary', name: '预审', by: 'lead' }] as const
  const profile = { ...rules.profile, procedure: { ...rules.profile.procedure, approvals } }
  const ports = { ...scene.ports, rules: { ...rules, profile, profiles: [profile] } }
  const { handler, lead } = peopleOf(scene)
  const { id } = await complained(scene, name, spend)
  const verify = { do: 'verify', finding: 'founded', grounds: WORDS } as const
  await must(handleTicket({ id, version: 1 }, verify, handler, ports))
  await spend('propose', () => must(handleTicket({ id, version: 2 }, { do: 'triage', triage: 'immediate' }, handler, ports)))
  await spend('decide-approval', () => must(decideApproval({ id, version: 3, decision: 'approve' }, lead, 'lead', ports)))
}

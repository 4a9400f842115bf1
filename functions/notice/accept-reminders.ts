import type { Input } from '../../shared/contract/routes.ts'
import type { ReminderView, StaffReminderView } from '../../shared/contract/schemas/reminder.ts'
import { DAY_MS } from '../../shared/domain/calendar/civil.ts'
import { numberOf } from '../../shared/domain/contact.ts'
import type { NoticeTemplate } from '../../shared/domain/notice/notice.ts'
import { ok, type Result, refuse } from '../../shared/domain/result.ts'
import { heldBy, type ProgressPorts } from '../evaluation/follow-progress.ts'
import type { PlatformSignIn } from '../identity/ports.ts'
import { PLATFORM_REFUSALS } from '../identity/sign-in.ts'
import type { Caller, Clock, Keys, Seal, StaffIdentity } from '../kernel/ports.ts'
import { scopeOfRegion } from './follow-ticket.ts'
import type { Address, NoticeSenders, ReminderStore } from './ports.ts'

export interface AcceptPorts {
  readonly reminders: ReminderStore
  readonly senders: NoticeSenders
  readonly platforms: Readonly<Record<'wechat' | 'alipay', PlatformSignIn>>
  readonly keys: Keys
  readonly seal: Seal
  readonly clock: Clock
}

/** A citizen is told about a receipt for so long after he last asked for it. */
const RECEIPT_DAYS = 400

type ByPlatform = Extract<Address['way'], 'wechat' | 'alipay'>

const offers = (way: ByPlatform, template: NoticeTemplate, { senders }: Pick<AcceptPorts, 'senders'>) => {
  const id = senders[way].idOf(template)
  return id === undefined ? [] : [{ template, id, longTerm: senders[way].mode(template) === 'long' }]
}

async function shown(address: Address | undefined, template: NoticeTemplate, ports: AcceptPorts) {
  const once = address !== undefined && ports.senders[address.way].mode(template) === 'once'
  return {
    wechat: offers('wechat', template, ports),
    alipay: offers('alipay', template, ports),
    ...(address ? { way: address.way } : {}),
    ...(once ? { left: await ports.reminders.left(address.account, template) } : {}),
  }
}

/** Whom the platform's code stands for. Refuses as a sign-in does, and E3159 where the place sends no such messages. */
async function addressBy(way: ByPlatform, template: NoticeTemplate, code: string, ports: AcceptPorts): Promise<Result<Address>> {
  if (ports.senders[way].mode(template) === 'none') return refuse('E3159')
  const answer = await ports.platforms[way].identify(code)
  if (!answer.ok) return refuse(PLATFORM_REFUSALS[answer.why])
  return ok({ way, sealed: ports.seal.seal(answer.id), account: ports.keys.hash('account', `${way}:${answer.id}`) })
}

/** Counts what was accepted on a platform: one acceptance is one message. */
async function count(address: Address, template: NoticeTemplate, accepted: readonly NoticeTemplate[], ports: AcceptPorts) {
  const once = ports.senders[address.way].mode(template) === 'once'
  if (once && accepted.includes(template)) await ports.reminders.accept(address.account, template)
}

/** What the holder of a receipt may accept, and where he is told now. Refuses E2012, E4006. */
export async function offerReminders(
  input: Input<'reminderOffer'>,
  caller: Caller,
  ports: AcceptPorts & ProgressPorts,
): Promise<Result<ReminderView>> {
  const held = await heldBy(input, caller, ports)
  if (!held.ok) return held
  const { ticket, service } = held.value
  const contact = numberOf(ticket?.contact) ?? service?.rating?.contact
  const view = await shown(await ports.reminders.ofReceipt(receiptOf(input)), 'progress', ports)
  const byPhone = contact && ports.senders.sms.mode('progress') !== 'none' ? { contact: contact.masked } : {}
  return ok({ ...view, ...byPhone })
}

const receiptOf = ({ receipt }: { readonly receipt: string }): string => receipt.trim().toUpperCase()

/** The holder of a receipt accepts messages about it on a platform. Refuses E2012, E4006, E3159 and what the platform refuses. */
export async function acceptReminders(
  { way, code, templates, ...input }: Input<'acceptReminder'>,
  caller: Caller,
  ports: AcceptPorts & ProgressPorts,
): Promise<Result<ReminderView>> {
  const held = await heldBy(input, caller, ports)
  if (!held.ok) return held
  const address = await addressBy(way, 'progress', code, ports)
  if (!address.ok) return address
  await ports.reminders.putReceipt(receiptOf(input), address.value, ports.clock.now() + RECEIPT_DAYS * DAY_MS)
  await count(address.value, 'progress', templates, ports)
  return ok(await shown(address.value, 'progress', ports))
}

/** Handlers and leads follow their unit, administrators and reviewers their region. */
const scopesOf = ({ org, region, roles }: StaffIdentity): string[] => [
  ...(roles.some((role) => role === 'handler' || role === 'lead') ? [org] : []),
  ...(roles.some((role) => role === 'admin' || role === 'reviewer') ? [scopeOfRegion(region)] : []),
]

type StaffCaller = Caller & { readonly staff: StaffIdentity }

/** Where a member of staff is reminded, and what he may accept. */
export async function staffReminders({ staff, phone }: StaffCaller, ports: AcceptPorts): Promise<Result<StaffReminderView>> {
  const [scope = ''] = scopesOf(staff)
  const follower = await ports.reminders.follower(scope, staff.id)
  const bySms = phone !== undefined && ports.senders.sms.mode('work') !== 'none'
  return ok({ ...(await shown(follower?.address, 'work', ports)), phone: bySms })
}

/**
 * A member of staff wants to be reminded, somewhere else or no more. By text message only at the number that he has proved
 * (E3158). Refuses E3159, E1001 and what the platform refuses.
 */
export async function acceptStaffReminders(
  input: Input<'acceptStaffReminder'>,
  caller: StaffCaller,
  ports: AcceptPorts,
): Promise<Result<StaffReminderView>> {
  const { staff, account: session } = caller
  const address = input.way === 'off' ? ok(undefined) : await addressOf(input, caller, ports)
  if (!address.ok) return address
  const follower = { staff: staff.id, session: session ?? '', roles: staff.roles }
  for (const scope of scopesOf(staff)) {
    await ports.reminders.putFollower(scope, { ...follower, ...(address.value ? { address: address.value } : {}) })
  }
  if (address.value) await count(address.value, 'work', input.templates ?? [], ports)
  return staffReminders(caller, ports)
}

async function addressOf(
  { way, code, phone }: Input<'acceptStaffReminder'>,
  caller: Caller,
  ports: AcceptPorts,
): Promise<Result<Address>> {
  if (way === 'wechat' || way === 'alipay') {
    return code
      ? addressBy(way, 'work', code, ports)
      : refuse('E1001', { fields: [{ field: 'code', message: '缺少平台的登录码' }] })
  }
  if (ports.senders.sms.mode('work') === 'none') return refuse('E3159')
  const account = phone === undefined ? undefined : ports.keys.hash('phone', phone)
  if (phone === undefined || account === undefined || account !== caller.phone) return refuse('E3158', { field: 'phone' })
  return ok({ way: 'sms', sealed: ports.seal.seal(phone), account })
}

import { addDays, civilDate, type Instant, parseCivilTime } from '../../shared/domain/calendar/civil.ts'
import type { Attempt } from '../../shared/domain/delivery/delivery.ts'
import type { Service } from '../../shared/domain/evaluation/service.ts'
import { asked, mayAsk } from '../../shared/domain/invitation/correspondence.ts'
import { nextMorning, quietUntil } from '../../shared/domain/invitation/quiet-hours.ts'
import { channelOf, type InvitationRule } from '../../shared/domain/policy/profile.ts'
import { UNREACHABLE } from '../delivery/deliver.ts'
import type { Courier } from '../delivery/ports.ts'
import { numberOfApplicant } from '../evaluation/applicant-number.ts'
import type { EvaluationStore } from '../evaluation/ports.ts'
import { type Clock, type Keys, profileOf, type Randomness, type Rules, type Seal } from '../kernel/ports.ts'
import type { InvitationStore, MessageSender, Sent } from './ports.ts'

export interface InvitationPorts {
  readonly evaluations: EvaluationStore
  readonly invitations: InvitationStore
  readonly messages: MessageSender
  readonly seal: Seal
  readonly keys: Keys
  readonly rules: Rules
  readonly clock: Clock
  readonly randomness: Randomness
}

/** A link is kept somewhat longer than a service can be rated, so that a rating can still be added to. */
const AFTER_LAST_DAY = 31

const over = (why: string): Attempt => ({ done: true, steps: [why] })

/**
 * Asks the applicant of a service for a rating by text message: once a service, not in the quiet hours, not when it is
 * rated already or unwanted. The number is taken out of the seal here and kept nowhere. A message of which nobody knows
 * whether it was sent is not sent again by itself.
 */
export const invitationCourier =
  (ports: InvitationPorts): Courier =>
  async ({ service: id }) => {
    const service = await ports.evaluations.get(id)
    const rule = service && ruleOf(service, ports)
    if (!service || !rule) return over('not-asked')
    const now = ports.clock.now()
    if (service.rating || civilDate(now) > service.ratableUntil) return over('too-late')
    const mobile = numberOfApplicant(service, ports.seal)
    if (!mobile) return over('no-number')
    const until = quietUntil(now, rule)
    return until === undefined ? ask(service, mobile, rule, ports) : later(until, 'quiet', '夜间不发短信')
  }

function ruleOf(service: Service, { rules }: InvitationPorts): InvitationRule | undefined {
  const profile = profileOf(rules, service.profile)
  const rule = channelOf(profile, 'sms') && profile.invitation
  return rule?.stages.includes(service.stage) ? rule : undefined
}

const later = (until: Instant, code: string, text: string): Attempt => ({ done: false, next: 'wait', until, code, text })

async function ask(service: Service, mobile: string, rule: InvitationRule, ports: InvitationPorts): Promise<Attempt> {
  const { invitations, keys, clock, messages, randomness } = ports
  const now = clock.now()
  const number = keys.hash('phone', mobile)
  const seen = await invitations.correspondence(number)
  const token = randomness.token()
  const asking = mayAsk(seen.value, service.id, token, now, rule.perDay)
  if (!asking.ask) {
    if (asking.why === 'full') return later(nextMorning(now, rule), 'full', '这个号码今天已经发满')
    return asking.why === 'unsure' ? unsure('unknown') : over(asking.why)
  }
  const forgetAt = endOf(addDays(service.ratableUntil, AFTER_LAST_DAY))
  await invitations.putLink({ token, service: service.id, number, validUntil: forgetAt })
  if (!(await invitations.keep(number, seen, asking.next, forgetAt))) {
    return { done: false, next: 'later', code: 'raced', text: '同一号码正在收发短信' }
  }
  const sent = await messages.sendInvitation(mobile, { matter: service.taskName, token })
  if (!sent.sent && sent.why === 'unknown') return unsure(sent.code)
  await note(number, service.id, sent.sent, forgetAt, ports)
  return sent.sent ? over('sent') : failed(sent)
}

/** Tries to note how it ended before somebody else's change is in the way. */
const NOTES = 4

async function note(
  number: string,
  service: string,
  sent: boolean,
  forgetAt: Instant,
  { invitations }: InvitationPorts,
): Promise<void> {
  for (let n = 0; n < NOTES; n += 1) {
    const seen = await invitations.correspondence(number)
    if (await invitations.keep(number, seen, asked(seen.value, service, sent), forgetAt)) return
  }
  throw new Error('the correspondence of a number changes too often')
}

const unsure = (code: string): Attempt => ({
  done: false,
  next: 'park',
  code,
  text: '不知道短信是否已经发出；为避免重复，不再自动发送',
})

function failed(sent: Extract<Sent, { sent: false }>): Attempt {
  if (sent.why === 'busy') return { done: false, next: 'later', code: UNREACHABLE, text: `短信网关暂时不收：${sent.code}` }
  return { done: false, next: 'park', code: sent.code, text: '短信网关不发这条短信' }
}

function endOf(day: string): Instant {
  return parseCivilTime(`${day} 23:59:59`) ?? 0
}

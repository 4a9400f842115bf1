import { addDays, civilDate } from '../../../shared/domain/calendar/civil.ts'
import type { PolicyProfile } from '../../../shared/domain/policy/profile.ts'
import type { Api } from './api.ts'
import { type People, PHONES } from './people.ts'

/** Days asked for beyond the limit. */
const LONGER = 14

/**
 * Something for the lead and the bureau to decide: the handler asks for more time where the place has extensions, disputes
 * one that has just come, and the lead gives him the rest.
 */
export async function leadUnit(api: Api, people: People, profile: PolicyProfile, now: number): Promise<void> {
  const [handler, lead] = [await people.token(PHONES.handler), await people.token(PHONES.lead)]
  const { handlers } = await api.call('unitOverview', {}, lead)
  const hand = handlers.find((one) => !one.lead)
  const { tickets } = await api.call('workList', {}, handler)
  // What is about the lead himself he does not see.
  const seen = new Set((await api.call('workList', {}, lead)).tickets.map(({ id }) => id))
  const [doubtful] = tickets.filter(({ state }) => state === 'received').sort((a, b) => b.openedAt.localeCompare(a.openedAt))
  const disputable = doubtful && (await api.call('openTicket', { id: doubtful.id }, handler)).acts.includes('dispute')
  for (const { id, version, state, due } of tickets) {
    const target = { id, version }
    if (state === 'rectifying' && due.left >= 0 && profile.extension.allowed) {
      const until = addDays(due.date > civilDate(now) ? due.date : civilDate(now), LONGER)
      await api.call('askExtension', { ...target, reason: '要等叫号系统统一升级。', until }, handler)
    } else if (disputable && id === doubtful.id) {
      await api.call('disputeTicket', { ...target, reason: '这项业务由派驻窗口受理，不是本单位人员办理的。' }, handler)
    } else if (hand && seen.has(id)) {
      await api.call('assignTicket', { ...target, to: hand.staff }, lead)
    }
  }
}

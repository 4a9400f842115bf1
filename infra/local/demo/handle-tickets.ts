import type { TicketRow } from '../../../shared/contract/schemas/ticket.ts'
import { addDays, civilDate } from '../../../shared/domain/calendar/civil.ts'
import type { PolicyProfile } from '../../../shared/domain/policy/profile.ts'
import type { Api } from './api.ts'
import type { Chance } from './random.ts'
import { ANSWERS, CALLS, EXPLANATIONS, GROUNDS, MEASURES, MISSED_CALLS, NO_GROUNDS, SAID_OF_IT } from './texts.ts'

export interface Desk {
  readonly api: Api
  readonly profile: PolicyProfile
  readonly luck: Chance
  readonly now: () => number
  /** Tickets that are verified and classed, and then left lying. */
  readonly neglected: ReadonlySet<string>
}

/** Shares of what handlers find and decide. */
const UNFOUNDED = 0.15
const PLANNED = 0.3
const EXPLAINED = 0.1
const BUSY = 0.35
const REACHED = 0.75

/** A handler's morning: looks through the list and does the next thing for each ticket. @returns how many are open. */
export async function workThrough(token: string, desk: Desk): Promise<number> {
  const { tickets } = await desk.api.call('workList', {}, token)
  for (const ticket of tickets) await nextStep(ticket, token, desk)
  return tickets.length
}

async function nextStep(ticket: TicketRow, token: string, desk: Desk): Promise<void> {
  const { api, luck, neglected } = desk
  const target = await afterContact(ticket, token, desk)
  const left = neglected.has(ticket.id)
  if (ticket.state === 'received') {
    const founded = left || !luck.happens(UNFOUNDED)
    const finding = founded ? (luck.happens(0.7) ? 'founded' : 'partly') : luck.happens(0.7) ? 'unfounded' : 'unverifiable'
    await api.call('verifyTicket', { ...target, finding, grounds: luck.pick(founded ? GROUNDS : NO_GROUNDS) }, token)
  } else if (ticket.state === 'verified') {
    await api.call('triageTicket', { ...target, ...triage(desk, left) }, token)
  } else if (left || luck.happens(BUSY)) {
    return
  } else if (ticket.state === 'rectifying') {
    await api.call('rectifyTicket', { ...target, measures: luck.pick(MEASURES) }, token)
  } else if (ticket.state === 'answering') {
    const answer = luck.pick(luck.happens(0.8) ? ANSWERS : EXPLANATIONS)
    await api.call('answerTicket', { ...target, answer, method: luck.happens(0.7) ? 'mini-program' : 'phone' }, token)
  } else if (ticket.state === 'answered') await callBack(ticket, token, desk)
}

/** 第一时间联系: whoever left a number is called before anything else. @returns the ticket as it is afterwards. */
async function afterContact(ticket: TicketRow, token: string, { api, luck }: Desk) {
  const target = { id: ticket.id, version: ticket.version }
  if (ticket.state !== 'received' || !ticket.reachable || ticket.contacted) return target
  const reached = luck.happens(REACHED)
  const said = { method: 'phone' as const, reached, words: luck.pick(reached ? CALLS : MISSED_CALLS) }
  const { ticket: now } = await api.call('contactCitizen', { ...target, ...said }, token)
  return { ...target, version: now.version }
}

/** 回访: one try a morning; whoever left no number is closed as anonymous. */
async function callBack({ id, version, reachable }: TicketRow, token: string, { api, luck }: Desk): Promise<void> {
  const target = { id, version }
  if (!reachable) {
    await api.call('closeAnonymous', target, token)
    return
  }
  const reached = luck.happens(REACHED)
  const satisfaction = luck.happens(0.7)
    ? ('satisfied' as const)
    : luck.happens(0.7)
      ? ('fair' as const)
      : ('unsatisfied' as const)
  const said = { method: 'phone' as const, words: luck.pick(reached ? SAID_OF_IT : MISSED_CALLS) }
  await api.call('callBack', { ...target, reached, ...said, ...(reached ? { satisfaction } : {}) }, token)
}

function triage({ luck, now }: Desk, left: boolean) {
  const kind = luck.next()
  if (left || kind > PLANNED + EXPLAINED) return { triage: 'immediate' as const }
  if (kind < EXPLAINED) return { triage: 'explain' as const, ruleCited: '办事指南第五项“办理时限”。' }
  const plannedFor = addDays(civilDate(now()), 6)
  return { triage: 'planned' as const, reason: '需要与相关部门调整系统，本周内不能完成。', plannedFor }
}

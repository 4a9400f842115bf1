import { workingDaysBetween } from '../../shared/domain/calendar/calendar.ts'
import { type CivilDate, daysBetween } from '../../shared/domain/calendar/civil.ts'
import type { NoticeText } from '../../shared/domain/notice/notice.ts'
import { awaitedClock, unitOf } from '../../shared/domain/ticket/clock.ts'
import type { Ticket } from '../../shared/domain/ticket/ticket.ts'
import type { TicketState } from '../../shared/domain/ticket/transitions.ts'
import { profileOf, type Rules } from '../kernel/ports.ts'
import { isAbout } from '../ticket/reach.ts'

/** What there is to do on a day. */
export interface DigestCounts {
  readonly overdue: number
  readonly today: number
  /** Due within two days of its limit. */
  readonly soon: number
  /** Waiting for somebody's decision. */
  readonly waiting: number
}

const SOON_DAYS = 2
const WAITING: readonly TicketState[] = ['disputed', 'proposed', 'extension-asked']

/** Counts the open tickets that concern a person: of those given to somebody only his own, and never the one about himself. */
export function digestCounts(
  me: { readonly id: string },
  tickets: readonly Ticket[],
  today: CivilDate,
  rules: Rules,
): DigestCounts {
  const counts = { overdue: 0, today: 0, soon: 0, waiting: 0 }
  for (const ticket of tickets) {
    if (isAbout(ticket, me) || (ticket.assignee !== undefined && ticket.assignee !== me.id)) continue
    if (WAITING.includes(ticket.state)) counts.waiting += 1
    const profile = profileOf(rules, ticket.profile)
    const clock = awaitedClock(ticket, profile, rules.calendar)
    if (!clock) continue
    const working = unitOf(clock, profile) === 'working'
    const left = working ? workingDaysBetween(rules.calendar, today, clock.due, ticket.regions) : daysBetween(today, clock.due)
    if (clock.due < today) counts.overdue += 1
    else if (clock.due === today) counts.today += 1
    else if (left <= SOON_DAYS) counts.soon += 1
  }
  return counts
}

/** The summary of a day; undefined when there is nothing to say. At most 20 characters while numbers have two digits. */
export function digestText(
  me: { readonly id: string },
  tickets: readonly Ticket[],
  day: CivilDate,
  rules: Rules,
): NoticeText | undefined {
  const { overdue, today, soon, waiting } = digestCounts(me, tickets, day, rules)
  if (overdue + today + soon + waiting === 0) return undefined
  const note = `超期${overdue} 今天${today} 将到${soon} 待批${waiting}`
  return { template: 'work', page: 'tickets', number: '今日待办', step: '每日汇总', note }
}

import type { Calendar } from '../../shared/domain/calendar/calendar.ts'
import { civilDate, MINUTE_MS } from '../../shared/domain/calendar/civil.ts'
import { type CalendarContent, calendarOf, over } from '../../shared/domain/calendar/content.ts'
import { defaultAnew } from '../evaluation/default-anew.ts'
import type { EvaluationStore } from '../evaluation/ports.ts'
import type { Cursors } from '../kernel/due-work.ts'
import { waitingForDefault } from './count-defaults.ts'
import type { CalendarStore } from './ports.ts'
import { type RecomputeReviewsPorts, recomputeReviews } from './recompute-reviews.ts'
import { type RecomputePorts, recomputeTickets } from './recompute-tickets.ts'

export interface RecomputeAllPorts extends RecomputePorts, RecomputeReviewsPorts {
  readonly calendars: CalendarStore
  readonly delivered: CalendarContent
  readonly evaluations: Pick<EvaluationStore, 'due' | 'several' | 'reschedule'>
  readonly cursors: Cursors
}

/** Longer than any container goes on believing the calendar it has read. */
const BELIEVED_MS = 5 * MINUTE_MS

/**
 * Computes anew whatever rests on a calendar that was replaced: last days of open tickets and of reviews, default dates of
 * services. It may stop anywhere and be repeated; what is done is done once. The old calendar is forgotten when all is done and nobody computes
 * with it any more.
 */
export async function recomputeDeadlines(ports: RecomputeAllPorts): Promise<{ looked: number; changed: number }> {
  const { calendars, delivered, clock, cursors } = ports
  const begun = clock.now()
  const seen = await calendars.read()
  let done = { looked: 0, changed: 0 }
  if (seen.pending) {
    const before = calendarOf(over(delivered, seen.pending))
    const after = calendarOf(over(delivered, seen))
    const tickets = await recomputeTickets(before, after, ports)
    const reviews = await recomputeReviews(before, after, ports)
    const services = await recomputeDefaults(after, ports)
    const all = [tickets, reviews, services]
    done = {
      looked: all.reduce((sum, { looked }) => sum + looked, 0),
      changed: all.reduce((sum, { changed }) => sum + changed, 0),
    }
    const { pending: _, revision: __, ...rest } = seen
    if (begun - seen.pending.since > BELIEVED_MS) await calendars.replace(seen, rest)
  }
  await cursors.write('recompute-deadlines', civilDate(begun))
  return done
}

async function recomputeDefaults(calendar: Calendar, ports: RecomputeAllPorts): Promise<{ looked: number; changed: number }> {
  const { evaluations, rules, clock } = ports
  const today = civilDate(clock.now())
  let looked = 0
  let changed = 0
  for await (const services of waitingForDefault(ports)) {
    for (const service of services) {
      looked += 1
      const anew = defaultAnew(service, calendar, rules)
      if (!anew?.defaultDue || anew.wakeOn === undefined) continue
      const wakeOn = anew.wakeOn > today ? anew.wakeOn : today
      await evaluations.reschedule(service.id, { defaultDue: anew.defaultDue, wakeOn, calendar: calendar.version })
      changed += 1
    }
  }
  return { looked, changed }
}

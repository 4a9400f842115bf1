import { civilDate, type Instant } from '../calendar/civil.ts'
import { isDue, rungAfter } from '../ladder.ts'
import { clockOf } from '../ticket/clock.ts'
import type { Regime } from '../ticket/regime.ts'
import type { TicketClock } from '../ticket/ticket.ts'
import { act, type ProtectionReport, type ProtectionRung } from './report.ts'

/** When something was last done about a report: when it came, or when a note was written. */
const lastDone = ({ at, notes }: ProtectionReport): Instant => notes.at(-1)?.at ?? at

/** Last day on which something is to be done about a report; each note begins it anew, until it is closed. */
export const protectionPeriod = (report: ProtectionReport, { profile, calendar }: Regime): TicketClock =>
  clockOf('protection', civilDate(lastDone(report)), profile, calendar, report.regions)

/** The rungs climbed since something was last done. */
export const rungsSince = (report: ProtectionReport): ProtectionRung[] => report.rungs.filter(({ at }) => at > lastDone(report))

/** One look of the job at a report: with the next rung, when its day has come; undefined when it need not change. */
export function escalateProtection(report: ProtectionReport, at: Instant, regime: Regime): ProtectionReport | undefined {
  const clock = protectionPeriod(report, regime)
  const next = rungAfter(rungsSince(report).length, regime.profile.ladders.protection, clock, regime, report.regions)
  const earlier = report.rungs.map((rung) => rung.at)
  if (!next || !isDue(next, civilDate(at), earlier)) return undefined
  const climbed = act(report, { do: 'escalate', rung: next.rung.id }, 'system', at)
  return climbed.ok ? climbed.value : undefined
}

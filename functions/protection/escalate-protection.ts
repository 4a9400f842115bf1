import { civilDate } from '../../shared/domain/calendar/civil.ts'
import { escalateProtection } from '../../shared/domain/protection/ladder.ts'
import type { Cursors } from '../kernel/due-work.ts'
import { type TellProtectionPorts, tellProtection } from '../notice/protection-notice.ts'
import type { ProtectionStore } from './ports.ts'

export type EscalateProtectionPorts = TellProtectionPorts & {
  readonly protection: Pick<ProtectionStore, 'open' | 'save'>
  readonly cursors: Cursors
}

/**
 * Reminds of reports for protection about which nothing was done in time, then tells those above, one rung at a time; and tells
 * of those of which nobody could be told yet. It looks at all that are open, since there are few, and by the calendar as it is
 * known now. `changed` counts the rungs climbed.
 */
export async function escalateProtectionReports(ports: EscalateProtectionPorts): Promise<{ looked: number; changed: number }> {
  const { protection, rules, clock, cursors } = ports
  const open = await protection.open(rules.profile.region)
  let changed = 0
  for (const report of open) {
    const climbed = escalateProtection(report, clock.now(), rules)
    if (climbed && (await protection.save(climbed))) {
      changed += 1
      await tellProtection(climbed, ports)
    } else if (!climbed) await tellProtection(report, ports)
  }
  await cursors.write('escalate-protection', civilDate(clock.now()))
  return { looked: open.length, changed }
}

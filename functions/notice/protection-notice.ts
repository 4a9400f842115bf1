import type { NoticeText } from '../../shared/domain/notice/notice.ts'
import type { Party } from '../../shared/domain/notice/ticket-notices.ts'
import { rungsSince } from '../../shared/domain/protection/ladder.ts'
import type { ProtectionReport } from '../../shared/domain/protection/report.ts'
import type { Directory } from '../directory/ports.ts'
import type { Rules } from '../kernel/ports.ts'
import { mayKnow } from '../protection/handle-protection.ts'
import { type FollowPorts, openAll, recipientsOf } from './follow-ticket.ts'

/** How the events of protection reports begin. */
export const PROTECTED = 'protection-'

export type TellProtectionPorts = FollowPorts & { readonly directory: Pick<Directory, 'get'> }

/** What is awaited of the bureau, by name: that a report came in, or the last rung since; undefined when something was done. */
export function protectionEvent(report: ProtectionReport): string | undefined {
  if (report.state === 'closed') return undefined
  if (rungsSince(report).length > 0) return `${PROTECTED}${report.rungs.length - 1}.${report.rungs.at(-1)?.rung}`
  return report.notes.length === 0 ? `${PROTECTED}filed` : undefined
}

/** That there is something to be looked at: not by whom, nor about whom or what (保护评价人). */
export function protectionNotice(report: ProtectionReport, { profile }: Rules): NoticeText {
  const last = rungsSince(report).at(-1)
  const rung = last && profile.ladders.protection.find(({ id }) => id === last.rung)
  return {
    template: 'work',
    page: 'protection',
    number: report.number,
    step: last ? '已超期' : '新的反映',
    note: rung?.name ?? '有群众反映，请到“保护评价人”查看',
  }
}

/** The nearest bureau, or, when that has let its days pass, those above it; of both only those who may know of the report. */
export async function recipientsOfProtection(
  report: ProtectionReport,
  ports: Omit<TellProtectionPorts, 'deliveries' | 'rules' | 'clock'>,
): Promise<string[]> {
  const party: Party = rungsSince(report).at(-1)?.rung === 'supervision' ? 'supervision' : 'bureau'
  return recipientsOf(party, report, ports, async (staff) => {
    const person = await ports.directory.get('staff', staff)
    return person !== undefined && mayKnow(report, person)
  })
}

/** Puts a notice into the outbox for everybody who is to look at a report now. Harmless when it is done again. */
export async function tellProtection(report: ProtectionReport, ports: TellProtectionPorts): Promise<void> {
  const event = protectionEvent(report)
  if (event === undefined) return
  await openAll(await recipientsOfProtection(report, ports), { subject: report.id, event }, ports.clock.now(), ports)
}

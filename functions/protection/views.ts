import type { ProtectionRow, ProtectionView } from '../../shared/contract/schemas/protection.ts'
import { civilDate, civilTime } from '../../shared/domain/calendar/civil.ts'
import { protectionPeriod } from '../../shared/domain/protection/ladder.ts'
import type { ProtectionReport } from '../../shared/domain/protection/report.ts'
import { nameOf, placeNames } from '../directory/places.ts'
import type { Directory } from '../directory/ports.ts'
import type { Clock, Rules } from '../kernel/ports.ts'
import { dueView } from '../kernel/views.ts'

interface Ports {
  readonly directory: Directory
  readonly rules: Rules
  readonly clock: Clock
}

/** A report in a list, while it is open with the day by which something is to be done. */
export async function protectionRow(report: ProtectionReport, { directory, rules, clock }: Ports): Promise<ProtectionRow> {
  const { id, number, kind, state, at, taskName, looks, notes } = report
  const counts = { looks: looks.length, notes: notes.length }
  const today = civilDate(clock.now())
  const due = state === 'open' && dueView(protectionPeriod(report, rules), today, rules.profile, rules, report.regions)
  return {
    ...{ id, number, kind, state, at: civilTime(at), taskName, ...counts },
    ...(await placeNames(directory, report)),
    ...(due ? { due } : {}),
  }
}

/** A report in full, with everybody who looked at it by name. */
export async function protectionView(report: ProtectionReport, ports: Ports): Promise<ProtectionView> {
  const { directory } = ports
  const { version, text, staff, contact, ticket, looks, notes } = report
  const people = new Map<string, Promise<string>>()
  const person = (id: string) => people.get(id) ?? people.set(id, nameOf(directory, 'staff', id)).get(id) ?? ''
  return {
    report: await protectionRow(report, ports),
    version,
    text,
    staffName: await nameOf(directory, 'staff', staff),
    ...(contact ? { contact: contact.masked } : {}),
    ...(ticket ? { ticket } : {}),
    looks: await Promise.all(
      looks.map(async ({ at, by, number }) => ({ at: civilTime(at), by: await person(by), number: number === true })),
    ),
    notes: await Promise.all(notes.map(async ({ at, by, words }) => ({ at: civilTime(at), by: await person(by), words }))),
  }
}

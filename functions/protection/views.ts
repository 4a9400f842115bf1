import type { ProtectionRow, ProtectionView } from '../../shared/contract/schemas/protection.ts'
import { civilTime } from '../../shared/domain/calendar/civil.ts'
import type { ProtectionReport } from '../../shared/domain/protection/report.ts'
import { nameOf, placeNames } from '../directory/places.ts'
import type { Directory } from '../directory/ports.ts'

/** A report in a list. */
export async function protectionRow(report: ProtectionReport, directory: Directory): Promise<ProtectionRow> {
  const { id, number, kind, state, at, taskName, looks, notes } = report
  const counts = { looks: looks.length, notes: notes.length }
  return { id, number, kind, state, at: civilTime(at), taskName, ...(await placeNames(directory, report)), ...counts }
}

/** A report in full, with everybody who looked at it by name. */
export async function protectionView(report: ProtectionReport, directory: Directory): Promise<ProtectionView> {
  const { version, text, staff, contact, ticket, looks, notes } = report
  const people = new Map<string, Promise<string>>()
  const person = (id: string) => people.get(id) ?? people.set(id, nameOf(directory, 'staff', id)).get(id) ?? ''
  return {
    report: await protectionRow(report, directory),
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

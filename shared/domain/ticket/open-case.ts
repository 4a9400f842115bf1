import type { Calendar } from '../calendar/calendar.ts'
import { type CivilDate, civilDate, type Instant } from '../calendar/civil.ts'
import { CODE_ALPHABET } from '../directory/window-code.ts'
import type { ServiceFacts } from '../evaluation/service.ts'
import type { PolicyProfile } from '../policy/profile.ts'
import { clockAt, standardClass } from './clock.ts'
import { wakeDayOf } from './ladder.ts'
import type { Ticket } from './ticket.ts'

/** What was done, where and by which unit: the unit that handled it owns the case (谁办理、谁负责). */
export type CaseSubject = Pick<
  ServiceFacts,
  'projectNo' | 'taskCode' | 'taskName' | 'regions' | 'org' | 'hall' | 'window' | 'staff' | 'servedAt'
>

/** What opens a case, and what was said. */
export interface Opening
  extends Pick<Ticket, 'id' | 'origin' | 'receipt' | 'text' | 'named' | 'openedAt'>,
    Partial<Pick<Ticket, 'level' | 'codes' | 'dictionary' | 'contact' | 'person' | 'hotline'>> {
  /** Staff id of whoever wrote it down, `citizen`, `hotline`, or `system`. */
  readonly by: string
}

/**
 * Number that people quote of a case, e.g. LCC2026-1118-7K3M-92QX; `kind` is its letter. Made of the id alone: those who
 * handle a case must not be able to work out the receipt, which is known to its holder and speaks for him.
 */
export function caseNumber(id: string, day: CivilDate, { receiptPrefix }: PolicyProfile, kind: 'C' | 'P' = 'C'): string {
  const letters = [...id].map((letter) => CODE_ALPHABET[letter.charCodeAt(0) % CODE_ALPHABET.length]).join('')
  const date = `${day.slice(0, 4)}-${day.slice(5).replace('-', '')}`
  return `${receiptPrefix}${kind}${date}-${letters.slice(0, 4)}-${letters.slice(4, 8)}`
}

/**
 * A case as it begins, whatever it comes from: a bad rating, a complaint (投诉), a finding of an inspection or a survey. All
 * have the same clock, ladder and procedure. Made of what was said alone (`now` only keeps the job's first look from lying in
 * the past), so that the same thing delivered twice makes the same case.
 */
export function openCase(
  subject: CaseSubject,
  opening: Opening,
  profile: PolicyProfile,
  calendar: Calendar,
  now: Instant,
): Ticket {
  const first = standardClass(profile)
  const { by, ...said } = opening
  const { projectNo, taskCode, taskName, regions, org, hall, window, staff, servedAt } = subject
  const clock = clockAt('receipt', said.openedAt, first, profile, calendar, regions)
  const ticket: Ticket = {
    codes: [],
    dictionary: '',
    ...said,
    number: caseNumber(said.id, civilDate(said.openedAt), profile),
    state: 'received',
    version: 1,
    profile: profile.version,
    ...{ projectNo, taskCode, taskName, regions, org, hall, window, staff, servedAt },
    class: first,
    ...(clock ? { clock } : {}),
    attachments: [],
    extensions: 0,
    merged: [],
    rungs: [],
    history: [{ at: said.openedAt, command: 'open', by, note: {} }],
  }
  const wakeOn = wakeDayOf(ticket, profile, calendar, civilDate(now))
  return wakeOn ? { ...ticket, wakeOn } : ticket
}

import type { LookKind } from '../../shared/domain/look.ts'
import type { Ticket } from '../../shared/domain/ticket/ticket.ts'
import { supervisedIn } from '../../shared/domain/ticket/whose.ts'
import type { Clock, Randomness, StaffIdentity } from '../kernel/ports.ts'
import type { LookLog } from './ports.ts'

export interface LookPorts {
  readonly looks: LookLog
  readonly clock: Clock
  readonly randomness: Randomness
}

type Subject = Pick<Ticket, 'id' | 'number' | 'regions' | 'handledIn'>

/** Digits of an instant in milliseconds, so that ids sort by time. */
const DIGITS = 14

/**
 * Writes down that somebody looks (三(一) 评价人信息保护): before he is shown anything, so that nothing is seen without
 * being on record, with those who supervise the ticket at that time. One write.
 */
export async function noteLook(
  what: LookKind,
  ticket: Subject,
  by: StaffIdentity,
  { looks, clock, randomness }: LookPorts,
  about?: string,
): Promise<void> {
  const at = clock.now()
  const place = `${String(at).padStart(DIGITS, '0')}-${randomness.token().slice(0, 8)}`
  const { id: subject, number } = ticket
  const regions = supervisedIn(ticket)
  await looks.add({ id: place, at, by: by.id, what, subject, number, regions, ...(about ? { about } : {}) })
}

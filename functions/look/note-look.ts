import type { LookKind } from '../../shared/domain/look.ts'
import type { Clock, Randomness, StaffIdentity } from '../kernel/ports.ts'
import type { LookLog } from './ports.ts'

export interface LookPorts {
  readonly looks: LookLog
  readonly clock: Clock
  readonly randomness: Randomness
}

interface Subject {
  readonly id: string
  readonly number: string
  readonly regions: readonly string[]
}

/** Digits of an instant in milliseconds, so that ids sort by time. */
const DIGITS = 14

/**
 * Writes down that somebody looks (三(一) 评价人信息保护): before he is shown anything, so that nothing is seen without
 * being on record. One write.
 */
export async function noteLook(
  what: LookKind,
  { id, number, regions }: Subject,
  by: StaffIdentity,
  { looks, clock, randomness }: LookPorts,
  about?: string,
): Promise<void> {
  const at = clock.now()
  const place = `${String(at).padStart(DIGITS, '0')}-${randomness.token().slice(0, 8)}`
  await looks.add({ id: place, at, by: by.id, what, subject: id, number, regions, ...(about ? { about } : {}) })
}

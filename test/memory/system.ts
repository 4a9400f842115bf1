import { createHash } from 'node:crypto'
import type { Cursors } from '../../functions/kernel/due-work.ts'
import type { Clock, Keys, Randomness, Seal } from '../../functions/kernel/ports.ts'

/** A clock that stands still until it is moved. */
export function virtualClock(start: number): Clock & { moveTo(at: number): void } {
  let at = start
  return {
    now: () => at,
    moveTo(next) {
      if (next < at) throw new Error('time does not go back')
      at = next
    },
  }
}

const short = (text: string): string => createHash('sha256').update(text).digest('base64url').slice(0, 22)

/** Hashes without a secret: for tests only. */
export const plainKeys: Keys = {
  serviceId: (projectNo, serviceNumber) => short(`service|${projectNo}|${serviceNumber}`),
  visitId: (window, day, rater) => short(`visit|${window}|${day}|${rater}`),
  hash: (kind, value) => short(`${kind}|${value}`),
  receipt: (prefix, at, service, request) => {
    const day = new Date(at + 8 * 3_600_000).toISOString().slice(5, 10).replace('-', '')
    const code = short(`receipt|${service}|${request}`)
      .replace(/[^a-zA-Z0-9]/g, '')
      .toUpperCase()
    return `${prefix}-${day}-${code.slice(0, 4)}-${code.slice(4, 8)}`
  },
}

/** A seal that keeps nothing secret: for tests only. */
export const plainSeal: Seal = {
  seal: (text) => Buffer.from(text).toString('base64url'),
  open: (sealed) => Buffer.from(sealed, 'base64url').toString('utf8'),
}

/** Values that count up instead of being random. */
export function countingRandomness(): Randomness {
  let count = 0
  return {
    token: () => short(`token|${count++}`),
    digits: () => String(count++).padStart(6, '0'),
  }
}

/** Job cursors in memory. */
export function memoryCursors(): Cursors {
  const days = new Map<string, string>()
  return {
    async read(job) {
      return days.get(job)
    },
    async write(job, day) {
      days.set(job, day)
    },
  }
}

import { randomBytes, randomInt } from 'node:crypto'
import type { Clock, Randomness } from '../kernel/ports.ts'

/** The one place where production code reads the time. */
export const systemClock: Clock = { now: () => Date.now() }

export const systemRandomness: Randomness = {
  token: () => randomBytes(16).toString('base64url'),
  digits: () => String(randomInt(1_000_000)).padStart(6, '0'),
}

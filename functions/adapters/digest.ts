import { createHash } from 'node:crypto'
import type { Digest } from '../evidence/ports.ts'

/** SM3 (GB/T 32905). */
export const sm3Digest: Digest = (data) => createHash('sm3').update(data).digest('hex')

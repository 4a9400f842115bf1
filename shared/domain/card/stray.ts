import type { Instant } from '../calendar/civil.ts'

/** Why a serial that was handed in is not right: never issued, issued to another point, handed in twice, or taken back. */
export const STRAY_KINDS = ['never-issued', 'other-point', 'twice', 'closed-book'] as const
export type StrayKind = (typeof STRAY_KINDS)[number]

/** A serial that was refused, kept for the monthly count. */
export interface Stray {
  readonly serial: string
  readonly kind: StrayKind
  readonly point: string
  readonly at: Instant
  readonly by: string
}

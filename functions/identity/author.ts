import * as z from 'zod/mini'
import type { Instant } from '../../shared/domain/calendar/civil.ts'
import type { Seal } from '../kernel/ports.ts'

/** Who wrote, by his platform id, and when the platform last vouched for him. */
export interface Author {
  readonly openid: string
  readonly at: Instant
}

const kept = z.object({ openid: z.string(), at: z.number() })

/** An author as sessions and services carry him: readable for this deployment alone. */
export const sealAuthor = (author: Author, seal: Seal): string => seal.seal(JSON.stringify(author))

/** The author that was sealed; undefined when there is none or the seal does not open. */
export function openAuthor(sealed: string | undefined, seal: Seal): Author | undefined {
  const text = sealed === undefined ? undefined : seal.open(sealed)
  return text === undefined ? undefined : kept.parse(JSON.parse(text))
}

import type { RefusalCode } from './refusals.ts'

/** Why a request is not carried out. `details` name the offending fields or carry what stands instead. */
export interface Refusal {
  readonly code: RefusalCode
  readonly details?: Readonly<Record<string, unknown>>
}

/** Errors a user can cause are values; exceptions are bugs and infrastructure faults. */
export type Result<T> = { readonly ok: true; readonly value: T } | { readonly ok: false; readonly refusal: Refusal }

export const ok = <T>(value: T): Result<T> => ({ ok: true, value })

export const refuse = (code: RefusalCode, details?: Refusal['details']): Result<never> => ({
  ok: false,
  refusal: details ? { code, details } : { code },
})

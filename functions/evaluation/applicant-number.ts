import * as z from 'zod/mini'
import type { Service } from '../../shared/domain/evaluation/service.ts'
import type { Seal } from '../kernel/ports.ts'

const applicant = z.object({ mobile: z.optional(z.string().check(z.regex(/^1\d{10}$/))) })

/** The applicant's number out of its seal, for what is done now and nothing else; undefined where none is kept. */
export function numberOfApplicant({ sealed }: Pick<Service, 'sealed'>, seal: Pick<Seal, 'open'>): string | undefined {
  const opened = sealed === undefined ? undefined : seal.open(sealed)
  if (opened === undefined) return undefined
  const read = applicant.safeParse(JSON.parse(opened))
  return read.success ? read.data.mobile : undefined
}

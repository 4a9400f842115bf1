import type { FieldError } from '../../shared/contract/field-errors.ts'
import { REFUSALS } from '../../shared/domain/refusals.ts'
import type { Refusal } from '../../shared/domain/result.ts'

/** Records of one batch that are worked on at a time. */
const AT_ONCE = 16

/**
 * Judges every record of a batch by itself: those about the same thing, as a rule a service, one after another in their
 * order, others side by side, so many at a time. Outcomes come in the order of the records.
 */
export async function eachRecord<T>(
  records: readonly unknown[],
  judge: (raw: unknown, index: number) => Promise<T>,
  laneOf: (raw: unknown) => string | undefined = serviceOf,
): Promise<T[]> {
  const lanes = new Map<string, number[]>()
  for (const [index, raw] of records.entries()) {
    const lane = laneOf(raw) ?? `#${index}`
    lanes.set(lane, [...(lanes.get(lane) ?? []), index])
  }
  const outcomes: T[] = new Array(records.length)
  const waiting = lanes.values()
  const work = async () => {
    for (const lane of waiting) for (const index of lane) outcomes[index] = await judge(records[index], index)
  }
  await Promise.all(Array.from({ length: Math.min(AT_ONCE, lanes.size) }, work))
  return outcomes
}

const serviceOf = (raw: unknown): string | undefined => {
  const { projectNo, serviceNumber } = namedBy(raw)
  return projectNo === undefined ? undefined : `${projectNo}\n${serviceNumber}`
}

/** Which service a record is about, as far as it says so. */
export function namedBy(raw: unknown): { readonly projectNo?: string; readonly serviceNumber?: number } {
  const { projectNo, serviceNumber } = (raw ?? {}) as Record<string, unknown>
  return {
    ...(typeof projectNo === 'string' ? { projectNo } : {}),
    ...(typeof serviceNumber === 'number' ? { serviceNumber } : {}),
  }
}

/** How many outcomes there are of each kind. */
export function counted<T extends { readonly status: 'accepted' | 'repeated' | 'refused' }>(results: readonly T[]) {
  const count = (status: T['status']) => results.filter((result) => result.status === status).length
  return { accepted: count('accepted'), repeated: count('repeated'), refused: count('refused'), results: [...results] }
}

/** A refusal as something wrong with a field of a record. */
export const fieldRefusal = (field: string, { code }: Pick<Refusal, 'code'>): FieldError => ({
  field,
  message: REFUSALS[code].text,
  code,
})

import type { Service } from '../../shared/domain/evaluation/service.ts'
import type { Ticket } from '../../shared/domain/ticket/ticket.ts'
import { applicantKey } from '../evaluation/applicant-key.ts'
import type { EvaluationStore } from '../evaluation/ports.ts'
import type { Keys } from '../kernel/ports.ts'

interface NamePorts {
  readonly evaluations: Pick<EvaluationStore, 'get'>
  readonly keys: Keys
}

/**
 * Whether a piece of text is the name of somebody who applied, in the service itself or in one that is dealt with in the same
 * case. Names are known by their keyed hashes alone, so that they are found when no seal holds them any more.
 */
export async function namesIn(
  { id, merged }: Pick<Ticket, 'id' | 'merged'>,
  service: Service,
  { evaluations, keys }: NamePorts,
): Promise<(piece: string) => boolean> {
  const others = [id, ...merged].filter((other) => other !== service.id)
  const found = [service, ...(await Promise.all(others.map((other) => evaluations.get(other))))]
  const named = found.flatMap((each) => (each?.nameKey === undefined ? [] : [{ ...each, nameKey: each.nameKey }]))
  return (piece) => named.some(({ projectNo, nameKey }) => applicantKey(keys, projectNo, piece) === nameKey)
}

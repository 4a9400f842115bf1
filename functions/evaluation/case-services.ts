import type { Service } from '../../shared/domain/evaluation/service.ts'
import type { RatingPorts } from './record-rating.ts'

/**
 * Numbers of a case's services that are looked at, from 1 on. A case has six steps (咨询 … 签收), of which one, as a rule
 * 补正, may come again; a number that does not exist costs half a read unit, so that looking stays ten units at most.
 */
export const LOOKED_AT = 20

/** The services of a case in their order, as many as are looked at: one batch of reads, whether they exist or not. */
export async function servicesOfCase(
  projectNo: string,
  { keys, evaluations }: Pick<RatingPorts, 'keys' | 'evaluations'>,
): Promise<Service[]> {
  const ids = Array.from({ length: LOOKED_AT }, (_, at) => keys.serviceId(projectNo, at + 1))
  return (await evaluations.several(ids)).sort((a, b) => a.serviceNumber - b.serviceNumber)
}

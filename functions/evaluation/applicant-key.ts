import type { Keys } from '../kernel/ports.ts'

/** What stands between the parts of a name (艾力·买买提), in every form in which people type it, and spaces. */
const BETWEEN = /[\s.·•‧∙⋅・⸱]+/gu

/** A name as it is compared: half-width, capital letters, without spaces and middle dots. */
export const normalisedName = (name: string): string => name.normalize('NFKC').replace(BETWEEN, '').toUpperCase()

/** A case number as it is stored, whatever keyboard it was typed on: half-width, without spaces around it. */
export const typedCaseNumber = (typed: string): string => typed.normalize('NFKC').trim()

/**
 * Key by which a service is found by its case number and the applicant's name; undefined when there is no name to compare.
 * The name itself is not kept.
 */
export function applicantKey(keys: Keys, projectNo: string, name: string): string | undefined {
  const compared = normalisedName(name)
  return compared === '' ? undefined : keys.hash('name', `${projectNo}\n${compared}`)
}

import { type CivilDate, civilDate } from '../calendar/civil.ts'
import type { Level } from '../evaluation/level.ts'
import type { Service } from '../evaluation/service.ts'

/**
 * How the superior system differs from this one over a service: `missing` there · `extra` there, unknown here · another
 * `level` · still the `default` though there is a rating · counted there but invalidated here, or the other way (`effective`).
 */
export const DIFFERENCES = ['missing', 'default', 'level', 'effective', 'extra'] as const
export type DifferenceKind = (typeof DIFFERENCES)[number]

/** Differences that sending everything again puts right. */
export const HEALED: readonly DifferenceKind[] = ['missing', 'default']

export interface Standing {
  readonly level: Level
  readonly isDefault: boolean
  readonly effective: boolean
}

/** What the superior system has to have of a service, and on which civil day its rating was made; undefined when nothing. */
export function standingOf({
  rating,
  default: fallback,
  invalidated,
}: Service): (Standing & { readonly day: CivilDate }) | undefined {
  const said = rating ?? fallback
  if (!said) return undefined
  return { day: civilDate(said.at), level: said.level, isDefault: !rating, effective: !invalidated }
}

/** Undefined when both sides have the same. */
export function differenceOf(ours: Standing, theirs: Standing | undefined): DifferenceKind | undefined {
  if (!theirs) return 'missing'
  if (theirs.isDefault !== ours.isDefault) return 'default'
  if (theirs.level !== ours.level) return 'level'
  return theirs.effective === ours.effective ? undefined : 'effective'
}

/** Enough of a case number to find it again in a list one holds, and no more. */
export function maskedCase(projectNo: string): string {
  const shown = projectNo.length >= 12 ? 4 : projectNo.length >= 6 ? 2 : 1
  return `${projectNo.slice(0, shown)}…${projectNo.slice(-shown)}`
}

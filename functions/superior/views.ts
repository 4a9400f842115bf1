import type { UpwardDayView } from '../../shared/contract/schemas/superior.ts'
import { civilTime, type Instant } from '../../shared/domain/calendar/civil.ts'
import { DIFFERENCES } from '../../shared/domain/exchange/difference.ts'
import { allOf, type UpwardFigures } from '../../shared/domain/exchange/upward-figures.ts'
import { refuse } from '../../shared/domain/result.ts'
import type { Rules, StaffIdentity } from '../kernel/ports.ts'
import type { DifferenceCounts, UpwardDay } from './supervision-ports.ts'

/** 归集及时率: of all that had to go up, what was there in time. */
export function timelyRate(figures: UpwardFigures): { numerator: number; denominator: number; value: number | null } {
  const denominator = allOf(figures)
  return { numerator: figures.timely, denominator, value: denominator === 0 ? null : figures.timely / denominator }
}

export const timeOrNull = (at: Instant | undefined): string | null => (at === undefined ? null : civilTime(at))

export const dayView = ({ day, figures, countedAt, compared, unansweredAt }: UpwardDay): UpwardDayView => ({
  day,
  figures,
  rate: timelyRate(figures),
  countedAt: civilTime(countedAt),
  compared: compared ? { ...compared, at: civilTime(compared.at), counts: { ...compared.counts } } : null,
  unansweredAt: timeOrNull(unansweredAt),
})

export const totalOf = (counts: DifferenceCounts): number => DIFFERENCES.reduce((sum, kind) => sum + counts[kind], 0)

/** The exchange is one for the whole place: those of the topmost region look after it. Refuses E5030. */
export const ofWholePlace = (staff: StaffIdentity, { profile }: Rules) =>
  staff.region === profile.region ? undefined : refuse('E5030')

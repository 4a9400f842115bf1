import type { Input, Output } from '../../shared/contract/routes.ts'
import { ok, type Result, refuse } from '../../shared/domain/result.ts'
import type { Rules, StaffIdentity } from '../kernel/ports.ts'
import type { UpwardDays } from './supervision-ports.ts'
import { dayView, ofWholePlace, totalOf } from './views.ts'

/** What comparing a day with the superior system has found. Refuses E5030, and E5032 for a day that was not counted. */
export async function readDay(
  { day }: Input<'upwardDay'>,
  staff: StaffIdentity,
  { days, rules }: { readonly days: UpwardDays; readonly rules: Rules },
): Promise<Result<Output<'upwardDay'>>> {
  const refused = ofWholePlace(staff, rules)
  if (refused) return refused
  const [kept, differences] = await Promise.all([days.get(day), days.differences(day)])
  if (!kept) return refuse('E5032')
  const total = kept.compared ? totalOf(kept.compared.counts) : 0
  return ok({ day: dayView(kept), differences: differences.map((one) => ({ ...one })), total })
}

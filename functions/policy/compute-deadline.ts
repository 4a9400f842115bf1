import type { Input, Output } from '../../shared/contract/routes.ts'
import { computeLimit, type LimitQuestion } from '../../shared/domain/policy/compute-limit.ts'
import { ok, type Result, refuse } from '../../shared/domain/result.ts'
import { regionChain } from '../directory/places.ts'
import type { Directory } from '../directory/ports.ts'
import type { Rules } from '../kernel/ports.ts'
import { weekdayName } from '../kernel/views.ts'

/**
 * The last day of a rule of the place, or of a number of days, counted from a day. Refuses E1001 (a day that cannot be, or
 * neither rule nor days), E6001 (no such rule), E6003 (no such region).
 */
export async function computeDeadline(
  input: Input<'deadline'>,
  { rules, directory }: { rules: Rules; directory: Directory },
): Promise<Result<Output<'deadline'>>> {
  const { profile, calendar } = rules
  const question = questionOf(input, rules)
  if (!question) return refuse('E1001', { fields: [{ field: 'days', message: '请选一项规则，或写天数' }] })
  const chain = await regionChain(directory, input.region ?? profile.region, profile.region)
  if (chain.length === 0) return refuse('E6003')
  const computed = computeLimit({ ...question, calendar, from: input.from, chain })
  if (!computed.ok) return computed
  const { date, provisional, clause } = computed.value
  return ok({ date, weekday: weekdayName(date), provisional, clause })
}

function questionOf(input: Input<'deadline'>, { profile }: Rules): LimitQuestion | undefined {
  if (input.rule !== undefined) return { profile, rule: input.rule }
  if (input.days === undefined) return undefined
  return { span: { amount: Number(input.days), unit: input.unit ?? 'working', countStartDay: false, rollOver: true } }
}

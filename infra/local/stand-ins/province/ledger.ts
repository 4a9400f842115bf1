import type { Dictionary } from '../../../../shared/domain/evaluation/indicators.ts'
import type { Form } from '../../../../shared/domain/exchange/form.ts'
import type { Understood } from './message.ts'

/** What the far side holds of a service, and how often the same was brought again. */
export interface Held {
  readonly projectNo: string
  readonly serviceNumber: string
  /** The message that told of the service: a rating's own where the two go together. */
  service?: Understood
  default?: Understood
  rating?: Understood
  added?: Understood
  effective: boolean
  rectification?: string
  repeats: number
}

export const SUCCESS = 'success'
const REPEATED = '评价数据不可重复'
const REPEATED_SERVICE = '服务数据不可重复'
const NO_SERVICE = '没有对应的服务数据'
const NO_RATING = '没有对应的评价数据'
const MALFORMED = '数据不合规范'

/** The books of the far side with its rules, as strict as the strictest of those seen. */
export function ledger(
  form: Form,
  dictionary: Dictionary,
  before: readonly Held[] = [],
  /** `keepsDefaults`: one rating for a service, whatever it was; a default is never replaced. */
  options: { readonly keepsDefaults?: boolean | undefined } = {},
) {
  const keyOf = ({ projectNo, serviceNumber }: { projectNo?: string; serviceNumber?: string }) => `${projectNo}|${serviceNumber}`
  const held = new Map(before.map((one) => [keyOf(one), one]))
  const opened = (facts: Understood['facts']): Held => {
    const { projectNo = '', serviceNumber = '' } = facts
    const standing = held.get(keyOf(facts)) ?? { projectNo, serviceNumber, effective: true, repeats: 0 }
    held.set(keyOf(facts), standing)
    return standing
  }
  const repeat = (standing: Held, text: string): string => {
    standing.repeats += 1
    return text
  }
  const service = (message: Understood): string => {
    const standing = opened(message.facts)
    if (standing.service) return repeat(standing, REPEATED_SERVICE)
    standing.service = message
    return SUCCESS
  }
  const rating = (message: Understood): string => {
    const { facts } = message
    const about = held.get(keyOf(facts))?.service ?? (form.steps.service || !facts.serviceTime ? undefined : message)
    if (!about) return NO_SERVICE
    const problem = problemOf(facts, about.facts, dictionary)
    if (problem) return problem
    const standing = opened(facts)
    const place = facts.evaluateType === '2' ? 'added' : facts.isDefault === 'true' ? 'default' : 'rating'
    if (place === 'added' && !standing.rating) return NO_RATING
    const kept = place === 'rating' && standing.default !== undefined && options.keepsDefaults
    if (standing[place] || kept || (place === 'default' && standing.rating)) return repeat(standing, REPEATED)
    standing.service ??= about
    standing[place] = message
    return SUCCESS
  }
  const update = ({ kind, facts }: Understood): string => {
    const standing = held.get(keyOf(facts))
    if (!standing?.rating) return NO_RATING
    if (kind === 'invalidation') standing.effective = facts.effective !== 'false'
    else standing.rectification = facts.rectification ?? ''
    return SUCCESS
  }
  return {
    held: (): readonly Held[] => [...held.values()],
    forget(projectNo: string): void {
      for (const [key, one] of held) if (one.projectNo === projectNo) held.delete(key)
    },
    take(message: Understood): string {
      if (message.facts.taskCode?.includes('00000000')) return '事项不在目录内'
      if (message.kind === 'service') return service(message)
      return message.kind === 'rating' ? rating(message) : update(message)
    },
  }
}

function problemOf(facts: Understood['facts'], about: Understood['facts'], dictionary: Dictionary): string | undefined {
  const codes = (facts.codes ?? '').split(/[,|;]/).filter((code) => code !== '')
  const fallen = facts.isDefault === 'true'
  if (Number(facts.assessTime) < Number(about.serviceTime)) return '评价时间早于服务时间'
  if (fallen && (codes.length > 0 || facts.text !== undefined)) return MALFORMED
  if (facts.effective === 'false' || fallen === (facts.evaluateType !== undefined)) return MALFORMED
  const own = dictionary.levels.find(({ level }) => String(level) === facts.level)
  if (!own) return MALFORMED
  return codes.every((code) => own.indicators.some((indicator) => indicator.code === code)) ? undefined : '指标与满意度不符'
}

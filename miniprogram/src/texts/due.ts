import type { DueView } from '@shared/contract/schemas/common.ts'
import { dateText, dayText } from '@/services/format'

/** `个工作日` or `天`, as a person says it. */
export const unitText = (unit: 'working' | 'natural'): string => (unit === 'working' ? '个工作日' : '天')

/** The unit as a rule writes it. */
export const legalUnitText = (unit: 'working' | 'natural'): string => (unit === 'working' ? '个工作日' : '个自然日')

/** 超期 1 个工作日 / 今天到期 / 还剩 4 个工作日 / 约 13 个工作日（暂定） */
export function dueText({ left, unit, provisional }: DueView): string {
  if (left < 0) return `超期 ${-left} ${unitText(unit)}`
  if (provisional) return `约 ${left} ${unitText(unit)}（暂定）`
  return left === 0 ? '今天到期' : `还剩 ${left} ${unitText(unit)}`
}

const from: Readonly<Record<DueView['startsAt'], string>> = {
  service: '服务之日起',
  receipt: '收到之日起',
  verification: '查实之日起',
  rating: '首次评价之日起',
  'card-filled': '填卡之日起',
  answer: '答复之日起',
  appeal: '收到申诉之日起',
  decision: '告知之日起',
  objection: '收到异议之日起',
  dispute: '提出派单异议之日起',
  report: '收到反映之日起',
  closing: '办结之日起',
}

/** 查实之日起 */
export const startText = (startsAt: string): string => (from as Readonly<Record<string, string>>)[startsAt] ?? ''

/** 查实之日起 15 个工作日 */
export const limitText = (due: DueView): string => `${startText(due.startsAt)} ${due.amount} ${legalUnitText(due.unit)}`

const provisionalMark = (due: DueView) => (due.provisional ? '（暂定）' : '')

/** 2026年12月9日（星期三） */
export const dueDateText = (due: DueView): string => `${dateText(due.date)}（${due.weekday}）${provisionalMark(due)}`

/** 12月9日 星期三 */
export const dueDayText = (due: DueView): string => `${dayText(due.date)} ${due.weekday}${provisionalMark(due)}`

/** 12月9日 */
export const dueShortText = (due: DueView): string => `${dayText(due.date)}${provisionalMark(due)}`

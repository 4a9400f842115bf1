import type { Calendar } from '../calendar/calendar.ts'
import { type CivilDate, isCivilDate } from '../calendar/civil.ts'
import { deadline, type Span } from '../calendar/deadline.ts'
import { ok, type Result, refuse } from '../result.ts'
import { limitOf, type PolicyProfile, RULE_NAMES } from './profile.ts'

/** A rule of a place by its name, or a free span of days. */
export type LimitQuestion =
  | { readonly profile: PolicyProfile; readonly rule: string; readonly span?: undefined }
  | { readonly span: Span; readonly rule?: undefined }

export interface ComputedLimit {
  /** The last day, ending at 24:00 Asia/Shanghai. */
  readonly date: CivilDate
  readonly provisional: boolean
  /** Where the limit comes from: place, document, article and sentence. */
  readonly clause: string
}

/** Longest free span, in days of its unit. */
export const SPAN_LIMIT = 3650

/** Years an event day may lie in: dates stay within four digits whatever the span. */
const YEARS = { first: 2000, last: 2999 } as const

const CIVIL_CODE = '《中华人民共和国民法典》'
const NOT_COUNTED = `${CIVIL_CODE}第二百零一条：按照年、月、日计算期间的，开始的当日不计入，自下一日开始计算。`
const COUNTED = `${CIVIL_CODE}第二百零一条规定开始的当日不计入；本次按另有规定（第二百零四条）自当日起计算。`
const ROLLS = '第二百零三条：期间的最后一日是法定休假日的，以法定休假日结束的次日为期间的最后一日。'

const spanClause = (span: Span): string =>
  (span.countStartDay ? COUNTED : NOT_COUNTED) + (span.unit === 'natural' && span.rollOver ? ROLLS : '')

const validSpan = (span: Span): boolean => Number.isInteger(span.amount) && span.amount >= 0 && span.amount <= SPAN_LIMIT

const validDay = (day: CivilDate): boolean =>
  isCivilDate(day) && Number(day.slice(0, 4)) >= YEARS.first && Number(day.slice(0, 4)) <= YEARS.last

/** The limit of a rule and its clause. The place stands before the number: two governments number alike (临政办发). */
function limitByRule(profile: PolicyProfile, rule: string): { span: Span; clause: string } | undefined {
  const name = RULE_NAMES.find((known) => known === rule)
  const limit = name && limitOf(profile, name)
  if (!limit) return undefined
  const { document, article, text } = limit.clause
  return { span: limit, clause: `${profile.regionName} ${document} ${article}：${text}` }
}

/**
 * The last day of a rule of a place, or of a free span (民法典 第二百零一条, 第二百零三条), counted from the event day `from`.
 * `chain`: 12-digit codes of the region and those above it. Refusals: E1001 a day or span that cannot be; E6001 the place
 * has no such rule.
 */
export function computeLimit(
  question: LimitQuestion & { readonly calendar: Calendar; readonly from: CivilDate; readonly chain: readonly string[] },
): Result<ComputedLimit> {
  const { calendar, from, chain } = question
  if (!validDay(from)) return refuse('E1001', { field: 'from' })
  const found = question.span
    ? { span: question.span, clause: spanClause(question.span) }
    : limitByRule(question.profile, question.rule)
  if (!found) return refuse('E6001', { field: 'rule', rule: question.rule })
  if (!validSpan(found.span)) return refuse('E1001', { field: 'days' })
  const { date, provisional } = deadline(found.span, from, calendar, chain)
  return ok({ date, provisional, clause: found.clause })
}

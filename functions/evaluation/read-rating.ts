import { type FieldError, fieldErrors } from '../../shared/contract/field-errors.ts'
import { type RatingRecord, ratingRecord } from '../../shared/contract/schemas/exchange.ts'
import { parseCivilTime } from '../../shared/domain/calendar/civil.ts'
import type { RatingInput } from '../../shared/domain/evaluation/rating.ts'
import type { Clock, Keys } from '../kernel/ports.ts'
import { fieldRefusal } from './each-record.ts'
import { CLOCK_SKEW_MS } from './read-record.ts'
import type { Origin } from './said-rating.ts'

/** A rating that another system took. */
export interface ImportedRating {
  readonly service: string
  readonly said: RatingInput
  readonly origin: Origin & { readonly pf: number }
  /** It adds to an earlier one (追加评价). */
  readonly again: boolean
}

type Read = { readonly ok: true; readonly rating: ImportedRating } | { readonly ok: false; readonly errors: FieldError[] }

/** Checks the form of one rating and its time, and names every wrong field. */
export function readRating(raw: unknown, application: string, { keys, clock }: { keys: Keys; clock: Clock }): Read {
  const parsed = ratingRecord.safeParse(raw)
  if (!parsed.success) return { ok: false, errors: fieldErrors(parsed.error.issues, raw) }
  const record = parsed.data
  const at = parseCivilTime(record.assessTime)
  const errors: FieldError[] = []
  if (at === null) errors.push({ field: 'assessTime', message: '评价时间不是有效的时间' })
  else if (at > clock.now() + CLOCK_SKEW_MS) errors.push(fieldRefusal('assessTime', { code: 'E5008' }))
  if (record.isdefault === '1') errors.push(fieldRefusal('isdefault', { code: 'E5009' }))
  if (at === null || errors.length > 0) return { ok: false, errors }
  const service = keys.serviceId(record.projectNo, record.serviceNumber)
  return {
    ok: true,
    rating: {
      service,
      said: saidIn(record),
      origin: originOf(record, service, at, application, keys),
      again: record.evaluateType === '2',
    },
  }
}

const saidIn = ({ satisfaction, evalDetail, writingEvaluation }: RatingRecord): RatingInput => ({
  level: Number(satisfaction),
  codes: evalDetail ? evalDetail.split(',') : [],
  text: writingEvaluation ?? '',
})

/** What one system says of one service is said by one rater: it knows him, and hands over what he adds. */
const originOf = (
  record: RatingRecord,
  service: string,
  at: number,
  application: string,
  keys: Keys,
): ImportedRating['origin'] => ({
  source: 'import',
  channel: 'import',
  pf: Number(record.pf),
  at,
  rater: keys.hash('visitor', `${application}\n${service}`),
  requestKey: `${application}\n${record.assessId}`,
  named: record.anonymityFlag === '2',
  recordedBy: application,
})

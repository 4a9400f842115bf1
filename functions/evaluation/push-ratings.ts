import type { FieldError } from '../../shared/contract/field-errors.ts'
import type { Output } from '../../shared/contract/routes.ts'
import type { RatingRecord } from '../../shared/contract/schemas/exchange.ts'
import { isBad, isLevel } from '../../shared/domain/evaluation/level.ts'
import type { Rating } from '../../shared/domain/evaluation/rating.ts'
import type { RefusalCode } from '../../shared/domain/refusals.ts'
import type { Result } from '../../shared/domain/result.ts'
import { contactOf } from '../kernel/contact.ts'
import type { Seal } from '../kernel/ports.ts'
import { addRating } from './add-rating.ts'
import { numberOfApplicant } from './applicant-number.ts'
import { counted, eachRecord, fieldRefusal, namedBy } from './each-record.ts'
import type { Sender } from './ingest-services.ts'
import { type ImportedRating, readRating } from './read-rating.ts'
import { type RatingPorts, recordRating } from './record-rating.ts'

type Outcome = Output<'pushRatings'>['results'][number]
type PushPorts = RatingPorts & { readonly seal: Seal }

/**
 * Takes a batch of finished ratings that another system took: each is judged by itself, a wrong one refused field by
 * field, the same one again harmless. One write a record. Its time is kept as it was said: one before its service or after
 * now is refused, and a default is never taken from outside.
 */
export async function pushRatings(records: readonly unknown[], sender: Sender, ports: PushPorts): Promise<Output<'pushRatings'>> {
  return counted(await eachRecord(records, (raw, index) => take(raw, index, sender, ports)))
}

async function take(raw: unknown, index: number, sender: Sender, ports: PushPorts): Promise<Outcome> {
  const key = { index, ...namedBy(raw), ...idOf(raw) }
  const refused = (...errors: FieldError[]): Outcome => ({ ...key, status: 'refused', errors })
  const read = readRating(raw, sender.application, ports)
  if (!read.ok) return refused(...read.errors)
  const { rating } = read
  if (sender.region !== undefined && !(await within(rating.service, sender.region, ports))) return refused(wrong('E5007'))
  if (rating.again && (await isEarly(rating, ports))) {
    return refused({ field: 'assessTime', message: '追加评价的时间早于第一次评价' })
  }
  const stored = rating.again ? await add(rating, ports) : await record(rating, ports)
  if (!stored.ok) return refused(wrong(stored.refusal.code))
  const { fresh, said, receipt } = stored.value
  if (!fresh && !isSame(said, rating)) return refused(wrong('E2001'))
  return { ...key, status: fresh ? 'accepted' : 'repeated', ...(receipt ? { receipt } : {}) }
}

interface Stored {
  readonly fresh: boolean
  /** What stands. */
  readonly said: Pick<Rating, 'level' | 'codes' | 'text' | 'at' | 'pf'> & Partial<Pick<Rating, 'named' | 'contact'>>
  readonly receipt?: string
}

async function record(imported: ImportedRating, ports: PushPorts): Promise<Result<Stored>> {
  const { service, said, origin } = imported
  const done = await recordRating({ service }, said, { ...origin, ...(await calledAt(imported, ports)) }, ports)
  if (!done.ok) return done
  const { fresh, rating } = done.value
  return { ok: true, value: { fresh, said: rating, receipt: rating.receipt } }
}

/** Whoever gave his name to a bad rating is called back at the number that the business system handed over with the service. */
async function calledAt({ service, said, origin }: ImportedRating, { evaluations, seal }: PushPorts) {
  if (!origin.named || !isLevel(said.level) || !isBad(said.level)) return {}
  const rated = await evaluations.get(service)
  const number = rated && numberOfApplicant(rated, seal)
  return number === undefined ? {} : { contact: contactOf(number, seal) }
}

async function add({ service, said, origin }: ImportedRating, ports: RatingPorts): Promise<Result<Stored>> {
  const done = await addRating({ service }, said, origin, ports)
  return done.ok ? { ok: true, value: { fresh: done.value.fresh, said: done.value.added } } : done
}

/** Whether what stands is what was sent, word by word. */
const isSame = (stands: Stored['said'], { said, origin }: ImportedRating): boolean =>
  stands.level === said.level &&
  stands.codes.join() === [...new Set(said.codes)].sort().join() &&
  stands.text === said.text.trim() &&
  stands.at === origin.at &&
  stands.pf === origin.pf &&
  (stands.named === undefined || stands.named === origin.named || isNumberless(stands))

/** A bad rating without a number is no named one, whatever was said. */
const isNumberless = ({ level, contact }: Stored['said']): boolean => isBad(level) && contact === undefined

const within = async (service: string, region: string, { evaluations }: RatingPorts): Promise<boolean> =>
  (await evaluations.get(service))?.regions.includes(region) ?? false

async function isEarly({ service, origin }: ImportedRating, { evaluations }: RatingPorts): Promise<boolean> {
  const first = (await evaluations.get(service))?.rating
  return first !== undefined && origin.at < first.at
}

/** The field that a refusal is about, as the exchange calls it. */
const FIELDS: Partial<Record<RefusalCode, keyof RatingRecord>> = {
  E2003: 'assessTime',
  E2017: 'assessTime',
  E2019: 'assessTime',
  E2004: 'satisfaction',
  E2005: 'evalDetail',
  E2006: 'evalDetail',
  E2007: 'writingEvaluation',
  E2013: 'evaluateType',
  E2014: 'evaluateType',
  E2018: 'evaluateType',
}

/** A refusal by its field. A code that belongs to no service is a service that was never pushed (没有对应的服务数据). */
const wrong = (code: RefusalCode): FieldError =>
  fieldRefusal(FIELDS[code] ?? 'projectNo', { code: code === 'E2002' ? 'E5007' : code })

function idOf(raw: unknown): { readonly assessId?: string } {
  const { assessId } = (raw ?? {}) as Record<string, unknown>
  return typeof assessId === 'string' ? { assessId } : {}
}

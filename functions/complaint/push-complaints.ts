import { type FieldError, fieldErrors } from '../../shared/contract/field-errors.ts'
import type { Output } from '../../shared/contract/routes.ts'
import { type ComplaintRecord, complaintRecord } from '../../shared/contract/schemas/hotline.ts'
import { maskedNumbers } from '../../shared/domain/evaluation/masked-numbers.ts'
import { ok, type Refusal, type Result } from '../../shared/domain/result.ts'
import { checkComplaint } from '../../shared/domain/ticket/complaint.ts'
import { counted, eachRecord, fieldRefusal } from '../evaluation/each-record.ts'
import { contactOf } from '../kernel/contact.ts'
import type { Keys } from '../kernel/ports.ts'
import { type ComplaintPorts, complaintId, type Taken, takeComplaint } from './take-complaint.ts'
import { complainedOf } from './work-order-subject.ts'

type Outcome = Output<'pushComplaints'>['results'][number]

/** Id of the case of a work order: one number of one platform is one case, whenever and however often it is handed over. */
export const workOrderId = (application: string, orderNo: string, keys: Keys): string =>
  complaintId(`hotline:${application}`, orderNo, keys)

/**
 * Takes a batch of complaints from the platform of the 12345 hotline (国办函〔2025〕66号): each is judged by itself and becomes
 * a case of its unit, whose limits run from when the rules of the place say (`hotline.countsFrom`). The same work order again is harmless, with other
 * content it is refused (E5010). One write a record.
 */
export async function pushComplaints(
  records: readonly unknown[],
  application: string,
  ports: ComplaintPorts,
): Promise<Output<'pushComplaints'>> {
  return counted(await eachRecord(records, (raw, index) => take(raw, index, application, ports), orderNoOf))
}

async function take(raw: unknown, index: number, application: string, ports: ComplaintPorts): Promise<Outcome> {
  const orderNo = orderNoOf(raw)
  const key = { index, ...(orderNo === undefined ? {} : { orderNo }) }
  const refused = (...errors: FieldError[]): Outcome => ({ ...key, status: 'refused', errors })
  const parsed = complaintRecord.safeParse(raw)
  if (!parsed.success) return refused(...fieldErrors(parsed.error.issues, raw))
  const taken = await handedOver(parsed.data, application, ports)
  if (!taken.ok) return refused(fieldRefusal(fieldOf(taken.refusal), taken.refusal))
  const { fresh, ticket } = taken.value
  if (ticket.hotline?.said !== saidIn(parsed.data, ports.keys)) return refused(fieldRefusal('orderNo', { code: 'E5010' }))
  return { ...key, status: fresh ? 'accepted' : 'repeated', number: ticket.number, receipt: ticket.receipt }
}

/** What stands under the number, or the case that it opens. Refuses E2041, E3170, E5011, E5012. */
async function handedOver(record: ComplaintRecord, application: string, ports: ComplaintPorts): Promise<Result<Taken>> {
  const { keys, seal, tickets } = ports
  const { orderNo, mobile } = record
  const id = workOrderId(application, orderNo, keys)
  const standing = await tickets.get(id)
  if (standing) return ok({ fresh: false, ticket: standing })
  const text = checkComplaint(record.content)
  if (!text.ok) return text
  const about = await complainedOf(record, ports)
  if (!about.ok) return about
  const { acceptedAt, countsFrom } = about.value
  const receivedAt = ports.clock.now()
  const words = {
    text: maskedNumbers(text.value),
    by: 'hotline',
    named: record.anonymityFlag === '2' && mobile !== undefined,
    hotline: { application, order: orderNo, said: saidIn(record, keys), acceptedAt, receivedAt },
    openedAt: countsFrom === 'accepted' ? acceptedAt : receivedAt,
    ...(mobile === undefined ? {} : { contact: contactOf(mobile, seal), person: keys.hash('phone', mobile) }),
  }
  return ok(await takeComplaint(id, about.value.subject, words, orderNo, ports))
}

/** A keyed hash of all that a work order says. */
function saidIn(record: ComplaintRecord, keys: Keys): string {
  const { acceptTime, content, projectNo, winno, orgcode, serviceTime, mobile, anonymityFlag = '1' } = record
  const said = [acceptTime, content.trim(), projectNo, winno, orgcode, serviceTime, mobile, anonymityFlag]
  return keys.hash('complaint', JSON.stringify(said))
}

/** The field that a refusal is about, as the exchange calls it. */
function fieldOf({ code, details }: Refusal): string {
  if (code === 'E3170') return 'content'
  return typeof details?.field === 'string' ? details.field : 'projectNo'
}

function orderNoOf(raw: unknown): string | undefined {
  const { orderNo } = (raw ?? {}) as Record<string, unknown>
  return typeof orderNo === 'string' ? orderNo : undefined
}

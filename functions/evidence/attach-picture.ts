import type { Input, Output } from '../../shared/contract/routes.ts'
import { PICTURE_LIMIT, type PictureType, pictureType } from '../../shared/domain/picture.ts'
import { ok, type Result, refuse } from '../../shared/domain/result.ts'
import { next } from '../../shared/domain/table.ts'
import { handle } from '../../shared/domain/ticket/handle.ts'
import { MOST_ATTACHMENTS } from '../../shared/domain/ticket/missing.ts'
import type { Attachment, Ticket } from '../../shared/domain/ticket/ticket.ts'
import { TICKET_TRANSITIONS } from '../../shared/domain/ticket/transitions.ts'
import type { Clock, Randomness, Rules, StaffIdentity } from '../kernel/ports.ts'
import type { TicketStore } from '../ticket/ports.ts'
import { regimeOf } from '../ticket/reach.ts'
import type { Digest, EvidenceStore } from './ports.ts'
import { ticketToHandle } from './reach-ticket.ts'

export interface AttachPorts {
  readonly tickets: Pick<TicketStore, 'get' | 'save'>
  readonly rules: Rules
  readonly clock: Clock
  readonly evidence: EvidenceStore
  readonly digest: Digest
  readonly randomness: Randomness
}

const ENDINGS: Readonly<Record<PictureType, string>> = { 'image/jpeg': 'jpg', 'image/png': 'png', 'image/webp': 'webp' }

/** Where a picture lands: nobody who can put something there can reach where it is kept. */
const incoming = (ticket: string, upload: string): string => `incoming/${ticket}/${upload}`

const keyOf = (ticket: Pick<Ticket, 'id'>, upload: string, type: PictureType): string =>
  `tickets/${ticket.id}/${upload}.${ENDINGS[type]}`

/** Where the picture of an attachment is kept. */
export const keyOfAttachment = (ticket: Pick<Ticket, 'id'>, { id, type }: Attachment): string => keyOf(ticket, id, type)

/** Writers that may come between before an attachment is given up: each is one conditional write of somebody else. */
const ATTEMPTS = 4

/** Whether one more may be attached as things stand. Refuses what the state table refuses, and E3034 for one too many. */
function takesOneMore({ state, attachments }: Ticket): Result<true> {
  const step = next(TICKET_TRANSITIONS, 'attach', state)
  if ('refusal' in step) return refuse(step.refusal)
  return attachments.length < MOST_ATTACHMENTS ? ok(true) : refuse('E3034')
}

/** Where a picture may be put. Refuses what the state table refuses, E3034 for one too many, E3133 for one that is too big. */
export async function askUpload(
  input: Input<'attachmentLink'>,
  staff: StaffIdentity,
  ports: AttachPorts,
): Promise<Result<Output<'attachmentLink'>>> {
  const found = await ticketToHandle(input.id, staff, ports)
  if (!found.ok) return found
  const open = takesOneMore(found.value)
  if (!open.ok) return open
  if (input.bytes > PICTURE_LIMIT) return refuse('E3133', { field: 'bytes' })
  const upload = ports.randomness.token()
  return ok({ upload, url: await ports.evidence.uploadLink(incoming(input.id, upload), input.type, input.bytes) })
}

/**
 * Takes the picture that was put there as evidence: what it is and how big is seen from the file itself, its SM3 goes into the
 * history, and it is kept where no upload reaches and nothing takes its place. Repeated, it is taken once. Refuses E3034, E3133,
 * E3134 and what the state table refuses.
 */
export async function attachPicture(
  input: Input<'attachPicture'>,
  staff: StaffIdentity,
  ports: AttachPorts,
): Promise<Result<Output<'attachPicture'>>> {
  const found = await ticketToHandle(input.id, staff, ports)
  if (!found.ok) return found
  const { attachments } = found.value
  if (attachments.some(({ id }) => id === input.upload)) return ok({ attachments: [...attachments] })
  const open = takesOneMore(found.value)
  if (!open.ok) return open
  const put = await ports.evidence.read(incoming(input.id, input.upload), PICTURE_LIMIT + 1)
  if (!put) return refuse('E3134')
  const type = pictureType(put.body)
  if (!type || put.bytes > PICTURE_LIMIT) return refuse('E3133')
  const kept = await keep(keyOf(found.value, input.upload, type), put.body, type, ports)
  const attachment = { id: input.upload, name: input.name, type, bytes: kept.byteLength, hash: ports.digest(kept) }
  return record(found.value, attachment, staff, ports)
}

/** What is kept from now on: what an earlier try kept stays, whatever was put up since. */
async function keep(key: string, body: Uint8Array, type: PictureType, { evidence }: AttachPorts): Promise<Uint8Array> {
  if (await evidence.keep(key, body, type)) return body
  const kept = await evidence.read(key, PICTURE_LIMIT)
  if (!kept) throw new Error('a picture that was kept is not there')
  return kept.body
}

/** Whatever others do with the ticket meanwhile, the picture is added to what then stands. */
async function record(
  seen: Ticket,
  attachment: Attachment,
  staff: StaffIdentity,
  ports: AttachPorts,
): Promise<Result<Output<'attachPicture'>>> {
  let ticket: Ticket | undefined = seen
  for (let attempt = 0; ticket && attempt < ATTEMPTS; attempt += 1) {
    const { attachments } = ticket
    if (attachments.some(({ id }) => id === attachment.id)) return ok({ attachments: [...attachments] })
    const act = { by: staff.id, at: ports.clock.now() }
    const handled = handle(ticket, { do: 'attach', attachment }, act, regimeOf(ticket, ports.rules))
    if (!handled.ok) return handled
    if (await ports.tickets.save(handled.value, 'attach')) return ok({ attachments: [...handled.value.attachments] })
    ticket = await ports.tickets.get(seen.id)
  }
  return refuse('E3009')
}

import type { Input, Output } from '../../shared/contract/routes.ts'
import { ok, type Result, refuse } from '../../shared/domain/result.ts'
import type { StaffIdentity } from '../kernel/ports.ts'
import { type LookPorts, noteLook } from '../look/note-look.ts'
import type { ReviewStore } from '../review/ports.ts'
import type { TicketStore } from '../ticket/ports.ts'
import { keyOfAttachment } from './attach-picture.ts'
import type { EvidenceStore } from './ports.ts'
import { seenTicket } from './reach-ticket.ts'

interface SeePorts extends LookPorts {
  readonly tickets: Pick<TicketStore, 'get'>
  readonly reviews: Pick<ReviewStore, 'ofTicket'>
  readonly evidence: Pick<EvidenceStore, 'showLink'>
}

/** An address that shows a picture for some minutes. That somebody looked is on record first. Refuses E3135. */
export async function seeAttachment(
  input: Input<'seeAttachment'>,
  staff: StaffIdentity,
  ports: SeePorts,
): Promise<Result<Output<'seeAttachment'>>> {
  const found = await seenTicket(input.id, staff, ports)
  if (!found.ok) return found
  const attachment = found.value.attachments.find(({ id }) => id === input.attachment)
  if (!attachment) return refuse('E3135')
  await noteLook('attachment', found.value, staff, ports, attachment.name)
  return ok({ url: await ports.evidence.showLink(keyOfAttachment(found.value, attachment)) })
}

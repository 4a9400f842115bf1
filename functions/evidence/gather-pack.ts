import type { PictureType } from '../../shared/domain/picture.ts'
import type { Attachment, Ticket } from '../../shared/domain/ticket/ticket.ts'
import type { Clock } from '../kernel/ports.ts'
import type { PackSheet, PrintOrder } from '../printing/ports.ts'
import type { ReviewStore } from '../review/ports.ts'
import { keyOfAttachment } from './attach-picture.ts'
import { type PackPorts, packSheet } from './pack-sheet.ts'
import type { EvidenceStore } from './ports.ts'

export interface GatherPackPorts extends PackPorts {
  readonly evidence: Pick<EvidenceStore, 'read'>
  readonly reviews: Pick<ReviewStore, 'ofTicket'>
  readonly clock: Clock
}

/** Kinds of pictures that a PDF can hold. */
const ON_PAPER: readonly PictureType[] = ['image/jpeg', 'image/png']
/** Pictures of one file together, in bytes: what a reader, and the memory it is made in, still bears. */
const MOST_BYTES = 64 * 1024 * 1024

/** All of an evidence pack with its pictures. A picture that is no longer what was attached is said to be so and not shown. */
export async function gatherPack(
  { ticket: id, by }: Extract<PrintOrder, { what: 'pack' }>,
  ports: GatherPackPorts,
): Promise<PackSheet> {
  const ticket = await ports.tickets.get(id)
  if (!ticket) throw new Error('a ticket that was asked for is not there')
  const sheet = await packSheet(ticket, await ports.reviews.ofTicket(id), { at: ports.clock.now(), by }, ports)
  const attachments: Array<PackSheet['attachments'][number]> = []
  let left = MOST_BYTES
  for (const attachment of ticket.attachments) {
    const shown = await show(ticket, attachment, left, ports)
    left -= shown.picture?.byteLength ?? 0
    attachments.push(shown)
  }
  return { ...sheet, attachments }
}

async function show(
  ticket: Ticket,
  attachment: Attachment,
  left: number,
  { evidence, digest }: GatherPackPorts,
): Promise<PackSheet['attachments'][number]> {
  const { name, type, bytes, hash } = attachment
  const without = (problem: string) => ({ name, type, bytes, hash, problem })
  if (!ON_PAPER.includes(type)) return without('这种格式不能印在纸上，原件在系统里查看。')
  if (bytes > left) return without('图片总量太大，这一张没有印出来，原件在系统里查看。')
  const found = await evidence.read(keyOfAttachment(ticket, attachment), bytes)
  if (!found) return without('原件不在了。')
  if (digest(found.body) !== hash) return without('原件与登记的 SM3 不符。')
  return { name, type, bytes, hash, picture: found.body }
}

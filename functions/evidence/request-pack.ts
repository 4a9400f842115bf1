import type { Input, Output } from '../../shared/contract/routes.ts'
import type { PackView } from '../../shared/contract/schemas/evidence.ts'
import { civilTime, HOUR_MS } from '../../shared/domain/calendar/civil.ts'
import { ok, type Result, refuse } from '../../shared/domain/result.ts'
import { nameOf } from '../directory/places.ts'
import type { Directory } from '../directory/ports.ts'
import type { StaffIdentity } from '../kernel/ports.ts'
import type { Throttle } from '../kernel/throttle.ts'
import { type LookPorts, noteLook } from '../look/note-look.ts'
import type { Printing, PrintingStore } from '../printing/ports.ts'
import { makingId, queued } from '../report/making.ts'
import type { FileStore } from '../report/ports.ts'
import type { ReviewStore } from '../review/ports.ts'
import type { TicketStore } from '../ticket/ports.ts'
import { seenTicket } from './reach-ticket.ts'

export interface RequestPackPorts extends LookPorts {
  readonly tickets: Pick<TicketStore, 'get'>
  readonly printings: PrintingStore
  readonly directory: Directory
  readonly reviews: Pick<ReviewStore, 'ofTicket'>
  readonly throttle: Throttle
  readonly files: Pick<FileStore, 'link'>
}

const LISTED = 5
const LINK_SECONDS = 600
/** Packs of one ticket in an hour: each costs a document. */
const ALLOWED = { windowMs: HOUR_MS, most: 6 }

/** Packs are listed with their ticket, whoever asked for them. */
const ownerOf = (ticket: string): string => `ticket#${ticket}`

/** Asks for the evidence pack of a ticket (R101); it is made elsewhere, at once. On record. Refuses E3001 and E4006. */
export async function requestPack(
  { id }: Input<'requestPack'>,
  staff: StaffIdentity,
  ports: RequestPackPorts,
): Promise<Result<PackView>> {
  const found = await seenTicket(id, staff, ports)
  if (!found.ok) return found
  if (!(await ports.throttle.take('pack', id, ports.clock.now(), ALLOWED))) return refuse('E4006')
  await noteLook('pack', found.value, staff, ports)
  const order = { what: 'pack', ticket: id, by: staff.id } as const
  const printing: Printing = { ...queued(makingId(ports), ownerOf(id), ports), title: found.value.number, order }
  await ports.printings.add(printing)
  return ok(await packView(printing, ports.directory))
}

/** The latest packs of a ticket. Refuses E3001. */
export async function listPacks(
  { id }: Input<'packs'>,
  staff: StaffIdentity,
  ports: RequestPackPorts,
): Promise<Result<Output<'packs'>>> {
  const found = await seenTicket(id, staff, ports)
  if (!found.ok) return found
  const kept = (await ports.printings.list(ownerOf(id), LISTED)).filter(({ expiresAt }) => expiresAt > ports.clock.now())
  return ok({ packs: await Promise.all(kept.map((printing) => packView(printing, ports.directory))) })
}

/** The file of a pack, for ten minutes. That it was taken away is on record first. Refuses E3001 and E3136. */
export async function takePack(
  { id, pack }: Input<'packFile'>,
  staff: StaffIdentity,
  ports: RequestPackPorts,
): Promise<Result<Output<'packFile'>>> {
  const found = await seenTicket(id, staff, ports)
  if (!found.ok) return found
  const making = await ports.printings.get(ownerOf(id), pack)
  const file = making && making.expiresAt > ports.clock.now() ? making.files[0] : undefined
  if (!file) return refuse('E3136')
  await noteLook('pack-file', found.value, staff, ports, file.name)
  return ok({ name: file.name, bytes: file.bytes, url: await ports.files.link(file.key, file.name, LINK_SECONDS) })
}

async function packView({ id, state, requestedAt, order, files }: Printing, directory: Directory): Promise<PackView> {
  const byName = order.what === 'pack' ? await nameOf(directory, 'staff', order.by) : ''
  const [file] = files
  return { id, state, requestedAt: civilTime(requestedAt), byName, ...(file ? { bytes: file.bytes } : {}) }
}

import type { Input, Output } from '../../shared/contract/routes.ts'
import type { CardView } from '../../shared/contract/schemas/card.ts'
import { attachPhoto, seePhoto } from '../../shared/domain/card/handle.ts'
import { PHOTO_LIMIT, photoType } from '../../shared/domain/card/photo.ts'
import { CARD_TRANSITIONS } from '../../shared/domain/card/transitions.ts'
import { ok, type Result, refuse } from '../../shared/domain/result.ts'
import { next } from '../../shared/domain/table.ts'
import type { Randomness, StaffIdentity } from '../kernel/ports.ts'
import { acceptCard } from './accept-card.ts'
import { cardFor } from './reach.ts'
import { change, type HandlePorts } from './settle-card.ts'
import { cardView } from './views.ts'

const ENDINGS = { 'image/jpeg': 'jpg', 'image/png': 'png' } as const
const folderOf = (serial: string): string => `cards/${serial}/`

/** Where the picture of a card may be put. Refuses what the state table refuses, and E9015 for one that is too big. */
export async function askPhotoLink(
  input: Input<'cardPhotoLink'>,
  staff: StaffIdentity,
  ports: HandlePorts & { randomness: Randomness },
): Promise<Result<Output<'cardPhotoLink'>>> {
  const found = await cardFor(input.serial, staff, ports)
  if (!found.ok) return found
  const { id, state } = found.value.card
  const step = next(CARD_TRANSITIONS, 'attach-photo', state)
  if ('refusal' in step) return refuse(step.refusal)
  if (input.bytes > PHOTO_LIMIT) return refuse('E9015', { limit: PHOTO_LIMIT })
  const key = `${folderOf(id)}${ports.randomness.token()}.${ENDINGS[input.type]}`
  return ok({ key, url: await ports.photos.uploadLink(key, input.type, input.bytes) })
}

/**
 * The picture that was put there stands for a second reading, and the card becomes a rating. What it is and how big is seen
 * from the file itself. Refuses E9015, E9016 and what the state table refuses.
 */
export async function takePhoto(input: Input<'cardPhoto'>, staff: StaffIdentity, ports: HandlePorts): Promise<Result<CardView>> {
  const found = await cardFor(input.serial, staff, ports)
  if (!found.ok) return found
  if (!input.key.startsWith(folderOf(found.value.card.id))) return refuse('E9016')
  const head = await ports.photos.head(input.key)
  if (!head) return refuse('E9016')
  const type = photoType(head.start)
  if (!type || head.bytes > PHOTO_LIMIT) return refuse('E9015')
  const photo = { key: input.key, type, bytes: head.bytes }
  const taken = await change(input, 'attach-photo', (card, how) => attachPhoto(card, photo, how), staff, ports)
  return taken.ok ? ok(await cardView(await acceptCard(taken.value, staff.id, ports), staff, ports)) : taken
}

/** The picture of a card. That somebody looked, who and when, is kept with the card. Refuses E9025 and what the state table refuses. */
export async function showPhoto(
  input: Input<'cardPhotoView'>,
  staff: StaffIdentity,
  ports: HandlePorts,
): Promise<Result<Output<'cardPhotoView'>>> {
  const seen = await change(input, 'see-photo', seePhoto, staff, ports)
  if (!seen.ok) return seen
  const url = await ports.photos.showLink(seen.value.photo?.key ?? '')
  return ok({ url, view: await cardView(seen.value, staff, ports) })
}

import { mayDo } from '../../shared/contract/authority.ts'
import type { Input, Output } from '../../shared/contract/routes.ts'
import type { CardView } from '../../shared/contract/schemas/card.ts'
import type { Card } from '../../shared/domain/card/card.ts'
import type { CardCommand } from '../../shared/domain/card/commands.ts'
import { annul, type Doing, makeVoid, reopen, retry, settle } from '../../shared/domain/card/handle.ts'
import { ok, type Result, refuse } from '../../shared/domain/result.ts'
import type { StaffIdentity } from '../kernel/ports.ts'
import { acceptCard } from './accept-card.ts'
import { wrong } from './collect-cards.ts'
import type { PhotoStore } from './ports.ts'
import { cardFor, doing } from './reach.ts'
import type { ReadPorts } from './read-row.ts'
import { cardView } from './views.ts'

export interface HandlePorts extends ReadPorts {
  readonly photos: PhotoStore
}

/** Changes a card the caller saw in `version` and stores it. Refuses E9013 when somebody was faster. */
export async function change(
  target: { readonly serial: string; readonly version?: number },
  command: CardCommand,
  next: (card: Card, doing: Doing) => Result<Card>,
  staff: StaffIdentity,
  ports: HandlePorts,
): Promise<Result<Card>> {
  const found = await cardFor(target.serial, staff, ports)
  if (!found.ok) return found
  const { card } = found.value
  if (target.version !== undefined && target.version !== card.version) return refuse('E9013')
  const changed = next(card, doing(staff.id, ports))
  if (!changed.ok) return changed
  const stored = card.version === 0 ? await ports.cards.add(changed.value) : await ports.cards.save(changed.value, command)
  return stored ? changed : refuse('E9013')
}

/** What two readings differ in is settled, with the reason, and the card becomes a rating. */
export async function settleCard(
  input: Input<'settleCard'>,
  staff: StaffIdentity,
  ports: HandlePorts,
): Promise<Result<CardView>> {
  const { fromSecond, reason } = input
  const settled = await change(input, 'settle', (card, how) => settle(card, fromSecond, reason, how), staff, ports)
  return settled.ok ? ok(await cardView(await acceptCard(settled.value, staff.id, ports), staff, ports)) : settled
}

/** Both readings are done anew. */
export async function reopenCard(
  input: Input<'reopenCard'>,
  staff: StaffIdentity,
  ports: HandlePorts,
): Promise<Result<CardView>> {
  const changed = await change(input, 'reopen', (card, how) => reopen(card, input.reason, how), staff, ports)
  return changed.ok ? ok(await cardView(changed.value, staff, ports)) : changed
}

/** A card that could not become a rating, or was left on its way there, is tried again. */
export async function retryCard(input: Input<'retryCard'>, staff: StaffIdentity, ports: HandlePorts): Promise<Result<CardView>> {
  const found = await cardFor(input.serial, staff, ports)
  if (!found.ok) return found
  const waiting = found.value.card.state === 'agreed' ? ok(found.value.card) : await change(input, 'retry', retry, staff, ports)
  return waiting.ok ? ok(await cardView(await acceptCard(waiting.value, staff.id, ports), staff, ports)) : waiting
}

/** Void, by whoever may: a keeper only while nobody has read the card (E9024). */
async function voidOne(serial: string, reason: string, staff: StaffIdentity, ports: HandlePorts): Promise<Result<Card>> {
  const done = await change({ serial }, 'void', (card, how) => makeVoid(card, reason, how), staff, ports)
  if (done.ok || done.refusal.code !== 'E9024' || !mayDo('manage-cards', staff.roles)) return done
  return change({ serial }, 'annul', (card, how) => annul(card, reason, how), staff, ports)
}

/** Spoiled, lost or given up cards, with one reason. Each stands for itself; one that is void already is harmless. */
export async function voidCards(
  input: Input<'voidCards'>,
  staff: StaffIdentity,
  ports: HandlePorts,
): Promise<Result<Output<'voidCards'>>> {
  const results: Output<'voidCards'>['results'] = []
  for (const [index, serial] of input.serials.entries()) {
    const done = await voidOne(serial, input.reason, staff, ports)
    if (done.ok) results.push({ index, serial: done.value.id, status: 'void' })
    else if (done.refusal.code === 'E9009') results.push({ index, serial, status: 'repeated' })
    else if (done.refusal.code === 'E2015') return done
    else results.push({ index, serial, status: 'wrong', errors: wrong('serial', done.refusal.code) })
  }
  return ok({ results })
}

/** One card with all that may be shown of it. */
export async function openCard(input: Input<'card'>, staff: StaffIdentity, ports: HandlePorts): Promise<Result<CardView>> {
  const found = await cardFor(input.serial, staff, ports)
  return found.ok ? ok(await cardView(found.value.card, staff, ports)) : found
}

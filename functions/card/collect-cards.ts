import type { Input, Output } from '../../shared/contract/routes.ts'
import type { CardOutcome } from '../../shared/contract/schemas/card.ts'
import { type CivilDate, civilDate } from '../../shared/domain/calendar/civil.ts'
import { type CardBook, isOfBook } from '../../shared/domain/card/book.ts'
import type { Card } from '../../shared/domain/card/card.ts'
import { blankCard, collect } from '../../shared/domain/card/handle.ts'
import { parseSerial, serialOf } from '../../shared/domain/card/serial.ts'
import type { StrayKind } from '../../shared/domain/card/stray.ts'
import { REFUSALS, type RefusalCode } from '../../shared/domain/refusals.ts'
import { ok, type Result, refuse } from '../../shared/domain/result.ts'
import type { StaffIdentity } from '../kernel/ports.ts'
import { type CardPorts, doing, pointFor } from './reach.ts'

/** A refusal as what is wrong with one field of one row. */
export const wrong = (field: string, code: RefusalCode, message: string = REFUSALS[code].text) => [{ field, message, code }]

/**
 * The box of a point is opened (开箱): its cards by their serials. Each stands for itself; one that was registered before on
 * the same day is harmless. A serial that should not be there is refused and kept for the monthly count.
 */
export async function collectCards(
  input: Input<'collectCards'>,
  staff: StaffIdentity,
  ports: CardPorts,
): Promise<Result<Output<'collectCards'>>> {
  const point = await pointFor(input.point, staff, ports)
  if (!point.ok) return point
  if (input.collectedOn > civilDate(ports.clock.now())) return refuse('E1001', { field: 'collectedOn' })
  const results: CardOutcome[] = []
  for (const [index, typed] of input.serials.entries()) {
    const one = await collectOne(typed, input, staff, ports)
    const serial = one.ok ? one.value.card.id : typed
    if (!one.ok) results.push({ index, serial, status: 'wrong', errors: wrong('serial', one.refusal.code) })
    else results.push({ index, serial, status: one.value.fresh ? 'collected' : 'repeated' })
  }
  return ok({ results })
}

export interface Collection {
  readonly point: string
  readonly collectedOn: CivilDate
}

/** Registers one card. Refuses E9001–E9003, E9005, E9009, E9013, E9014, E9019. */
export async function collectOne(
  typed: string,
  { point, collectedOn }: Collection,
  staff: StaffIdentity,
  ports: CardPorts,
): Promise<Result<{ readonly card: Card; readonly fresh: boolean }>> {
  const serial = parseSerial(typed)
  if (!serial) return refuse('E9002')
  const stray = async (kind: StrayKind, code: RefusalCode) => {
    await ports.cards.noteStray({ serial: serialOf(serial), kind, point, at: ports.clock.now(), by: staff.id })
    return refuse(code)
  }
  const book = await ports.cards.book(serial.book)
  if (!book || !isOfBook(book, serial)) return stray('never-issued', 'E9001')
  if (book.point !== point) return stray('other-point', 'E9003')
  const standing = await ports.cards.get(serial.book, serial.number)
  if (standing) return again(standing, collectedOn, stray)
  if (book.state === 'closed') return stray('closed-book', 'E9019')
  if (collectedOn < civilDate(book.issuedAt)) return refuse('E9014')
  return first(book, serial.number, collectedOn, staff, ports)
}

async function first(book: CardBook, number: number, on: CivilDate, staff: StaffIdentity, ports: CardPorts) {
  const collected = collect(blankCard(book, { book: book.id, number }), on, doing(staff.id, ports))
  if (!collected.ok) return collected
  return (await ports.cards.add(collected.value)) ? ok({ card: collected.value, fresh: true }) : refuse('E9013')
}

/** The same box on the same day is a repeat; a card that turns up in another one was handed in twice. */
function again(card: Card, on: CivilDate, stray: (kind: StrayKind, code: RefusalCode) => Promise<Result<never>>) {
  if (card.state === 'void') return refuse('E9009')
  return card.collectedOn === on ? ok({ card, fresh: false }) : stray('twice', 'E9005')
}

import type { FieldError } from '../../shared/contract/field-errors.ts'
import type { Input, Output } from '../../shared/contract/routes.ts'
import type { CardOutcome } from '../../shared/contract/schemas/card.ts'
import { civilDate } from '../../shared/domain/calendar/civil.ts'
import type { Card, Reading } from '../../shared/domain/card/card.ts'
import type { CardCommand } from '../../shared/domain/card/commands.ts'
import { enter, enterAgain } from '../../shared/domain/card/handle.ts'
import { differences } from '../../shared/domain/card/read-card.ts'
import type { RefusalCode } from '../../shared/domain/refusals.ts'
import { ok, type Result } from '../../shared/domain/result.ts'
import type { StaffIdentity } from '../kernel/ports.ts'
import { acceptCard } from './accept-card.ts'
import { collectOne, wrong } from './collect-cards.ts'
import { cardFor, doing, type Point, pointFor } from './reach.ts'
import { checkAgainst, parseRow, type ReadPorts, readRow } from './read-row.ts'

interface Batch {
  readonly point: Point
  readonly second: boolean
  readonly staff: StaffIdentity
}

/**
 * Cards are typed in (录入): each row by itself, so that a wrong one stops no other, and one that was sent before is
 * harmless. The first reading of a card waits for a second one, blind, by another keeper, or by the same on a later day who
 * says so; when both agree it becomes a rating.
 */
export async function enterCards(
  input: Input<'enterCards'>,
  staff: StaffIdentity,
  ports: ReadPorts,
): Promise<Result<Output<'enterCards'>>> {
  const point = await pointFor(input.point, staff, ports)
  if (!point.ok) return point
  const batch = { point: point.value, second: input.second, staff }
  const results: CardOutcome[] = []
  for (const [index, raw] of input.rows.entries()) results.push({ index, ...(await enterOne(raw, batch, ports)) })
  return ok({ results })
}

type Outcome = Omit<CardOutcome, 'index'>
const refused = (serial: string, errors: readonly FieldError[]): Outcome => ({ serial, status: 'wrong', errors: [...errors] })
const withCode = (serial: string, code: RefusalCode): Outcome => refused(serial, wrong('serial', code))

async function enterOne(raw: unknown, { point, second, staff }: Batch, ports: ReadPorts): Promise<Outcome> {
  const row = parseRow(raw)
  if (!row.ok) return refused(String((raw as { serial?: unknown } | null)?.serial ?? ''), row.errors)
  const { serial: typed, collectedOn } = row.value
  const found = await cardFor(typed, staff, ports)
  if (!found.ok) return withCode(typed, found.refusal.code)
  const { book } = found.value
  if (book.point !== point.hall.id) return withCode(typed, 'E9003')
  const read = await readRow(row.value, point, staff.id, ports)
  if (!read.ok) return refused(found.value.card.id, read.errors)
  const reading = read.value
  const repeated = await repeat(found.value.card, reading, second, ports)
  if (repeated) return repeated
  let { card } = found.value
  if (card.state === 'blank' && collectedOn) {
    if (collectedOn > civilDate(ports.clock.now())) return refused(card.id, wrong('collectedOn', 'E9014'))
    const collected = await collectOne(typed, { point: point.hall.id, collectedOn }, staff, ports)
    if (!collected.ok) return withCode(card.id, collected.refusal.code)
    card = collected.value.card
  }
  const errors = await checkAgainst(reading, card, book, ports)
  return errors.length > 0 ? refused(card.id, errors) : write(card, reading, second, ports)
}

/** What this keeper has read on this card before, he need not read again; a card that waits to be accepted is tried again. */
async function repeat(card: Card, reading: Reading, second: boolean, ports: ReadPorts): Promise<Outcome | undefined> {
  const same = (known: Reading | undefined) => known?.by === reading.by && differences(known.entry, reading.entry).length === 0
  if (card.state === 'entered' && second && maySecond(card, reading)) return undefined
  if (!same(card.first) && !same(card.second)) return undefined
  await acceptCard(card, reading.by, ports)
  return { serial: card.id, status: 'repeated' }
}

/** Whoever did the first reading may do the second on a later day only. */
const maySecond = ({ first }: Card, reading: Reading): boolean =>
  first !== undefined && (first.by !== reading.by || civilDate(first.at) < civilDate(reading.at))

async function write(card: Card, reading: Reading, second: boolean, ports: ReadPorts): Promise<Outcome> {
  const how = doing(reading.by, ports)
  const again = card.state === 'entered' && (card.first?.by !== reading.by || (second && maySecond(card, reading)))
  const next = again ? enterAgain(card, reading, how) : enter(card, reading, how)
  if (!next.ok) return withCode(card.id, next.refusal.code)
  const command: CardCommand = { entered: 'enter', agreed: 'confirm', mismatch: 'differ' }[
    String(next.value.state)
  ] as CardCommand
  if (!(await ports.cards.save(next.value, command))) return withCode(card.id, 'E9013')
  return statusOf(await acceptCard(next.value, reading.by, ports))
}

/** What became of a card, as a keeper reads it in a list. */
export function statusOf(card: Card): Outcome {
  const { id: serial, state } = card
  if (state === 'entered' || state === 'mismatch' || state === 'accepted') return { serial, status: state }
  if (!card.refusal) return { serial, status: 'held' }
  return { serial, status: 'held', errors: wrong('serial', card.refusal as RefusalCode) }
}

import type { Input, Output } from '../../shared/contract/routes.ts'
import type { ReconciliationView } from '../../shared/contract/schemas/card-book.ts'
import { addUp } from '../../shared/domain/add-up.ts'
import { civilDate, civilTime, monthOf } from '../../shared/domain/calendar/civil.ts'
import type { CardBook } from '../../shared/domain/card/book.ts'
import { isLate } from '../../shared/domain/card/clock.ts'
import { type CardTrace, lastDayOf, ranges, reconcile } from '../../shared/domain/card/reconcile.ts'
import { serialOf } from '../../shared/domain/card/serial.ts'
import { ok, type Result } from '../../shared/domain/result.ts'
import { nameOf } from '../directory/places.ts'
import type { StaffIdentity } from '../kernel/ports.ts'
import { placeView } from '../kernel/views.ts'
import { type CardPorts, regionFor } from './reach.ts'

type PointCount = ReconciliationView['points'][number]
type Counts = PointCount['total']

const NOTHING: Counts = { issued: 0, used: 0, void: 0, inHand: 0, outstanding: 0, missing: 0 }
const sum = (rows: readonly Counts[]): Counts => addUp(NOTHING, rows)

/**
 * The monthly count of serials (R99): for each point and book, issued = used + void + in hand + outstanding + missing as of
 * the end of the month, with gaps, serials that should not have been there, and how many were entered late. Refuses E2015, E6003.
 */
export async function reconcileCards(
  input: Input<'reconcileCards'>,
  staff: StaffIdentity,
  ports: CardPorts,
): Promise<Result<Output<'reconcileCards'>>> {
  const region = await regionFor(input.region, staff, ports)
  if (!region.ok) return region
  const today = civilDate(ports.clock.now())
  const month = input.month ?? monthOf(today)
  const end = lastDayOf(month)
  const all = await ports.cards.books(ports.rules.profile.region, region.value)
  const books = all.filter(({ issuedAt }) => civilDate(issuedAt) <= end)
  const points = await Promise.all(
    [...new Set(books.map(({ point }) => point))].map((id) =>
      countPoint(
        id,
        books.filter(({ point }) => point === id),
        month,
        ports,
      ),
    ),
  )
  points.sort((a, b) => a.name.localeCompare(b.name, 'zh'))
  return ok({
    month,
    running: end >= today,
    region: region.value,
    regionName: await nameOf(ports.directory, 'region', region.value),
    points,
    total: {
      ...sum(points.map(({ total }) => total)),
      ...addUp({ entered: 0, late: 0, provisional: 0 }, points),
    },
    place: placeView(ports.rules, ports.clock.now()),
  })
}

async function countPoint(point: string, books: readonly CardBook[], month: string, ports: CardPorts): Promise<PointCount> {
  const counted = await Promise.all(
    books.map(async (book) => {
      const traces = await ports.cards.traces(book.id)
      const { missing, ...counts } = reconcile(book, traces, lastDayOf(month))
      return { traces, row: { id: book.id, ...counts, missing: missing.length, gaps: gapsOf(book, missing) } }
    }),
  )
  const lateness = latenessOf(
    counted.flatMap(({ traces }) => traces),
    month,
    books[0]?.regions ?? [],
    ports,
  )
  const strays = await ports.cards.strays(point, month)
  return {
    id: point,
    name: await nameOf(ports.directory, 'hall', point),
    use: books[0]?.use ?? 'auxiliary',
    books: counted.map(({ row }) => row),
    total: sum(counted.map(({ row }) => row)),
    ...lateness,
    strays: await Promise.all(
      strays.map(async ({ serial, kind, at, by }) => ({
        serial,
        kind,
        at: civilTime(at),
        byName: await nameOf(ports.directory, 'staff', by),
      })),
    ),
  }
}

/** Gaps as serials: one, or the first and the last of a row. */
const gapsOf = ({ id }: CardBook, missing: readonly number[]): string[] =>
  ranges(missing).map(({ from, to }) => {
    const first = serialOf({ book: id, number: from })
    return from === to ? first : `${first} – ${serialOf({ book: id, number: to })}`
  })

/** Cards that became ratings in the month, and those of them that were entered after their limit. */
function latenessOf(traces: readonly CardTrace[], month: string, regions: readonly string[], { rules }: CardPorts) {
  const accepted = traces.flatMap(({ state, closedAt, filledOn }) => {
    const day = closedAt === undefined ? '' : civilDate(closedAt)
    return state === 'accepted' && filledOn && monthOf(day) === month ? [{ day, filledOn }] : []
  })
  const late = accepted.map(({ day, filledOn }) => isLate(day, filledOn, rules.profile, rules.calendar, regions))
  return {
    entered: accepted.length,
    late: late.filter((one) => one === true).length,
    provisional: late.filter((one) => one === 'provisional').length,
  }
}

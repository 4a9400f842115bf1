import type { Input, Output } from '../../shared/contract/routes.ts'
import type { BookView } from '../../shared/contract/schemas/card-book.ts'
import { civilDate } from '../../shared/domain/calendar/civil.ts'
import type { CardBook } from '../../shared/domain/card/book.ts'
import { reconcile } from '../../shared/domain/card/reconcile.ts'
import { bookId, serialOf } from '../../shared/domain/card/serial.ts'
import { ok, type Result, refuse } from '../../shared/domain/result.ts'
import { nameOf } from '../directory/places.ts'
import type { StaffIdentity } from '../kernel/ports.ts'
import { placeView } from '../kernel/views.ts'
import { type CardPorts, pointFor, regionFor } from './reach.ts'

/** How many ids are tried for a book: four letters are not so many that none is ever taken. */
const TRIES = 8

/**
 * A book of numbered cards is issued to a service point (R29): its id is made from the request, so that a retry is the same
 * book. Refuses E2015, E9018.
 */
export async function issueBook(
  input: Input<'issueCardBook'>,
  staff: StaffIdentity,
  ports: CardPorts,
): Promise<Result<BookView>> {
  const point = await pointFor(input.point, staff, ports)
  if (!point.ok) return point
  const { requestKey, size, layout, use, issuedTo = '' } = input
  for (let attempt = 0; attempt < TRIES; attempt += 1) {
    const id = bookId(`${requestKey} ${input.point} ${attempt}`)
    const book: CardBook = {
      id,
      point: input.point,
      regions: point.value.regions,
      from: 1,
      to: size,
      size,
      issuedAt: ports.clock.now(),
      issuedBy: staff.id,
      issuedTo,
      layout,
      use,
      state: 'issued',
      version: 1,
    }
    if (await ports.cards.addBook(book)) return ok(await bookView(book, ports))
    const standing = await ports.cards.book(id)
    if (standing && isRepeat(standing, book)) return ok(await bookView(standing, ports))
  }
  return refuse('E1006')
}

/** A retry of the same request; anything else under this id is another book. */
const isRepeat = (standing: CardBook, book: CardBook): boolean =>
  standing.point === book.point && standing.issuedBy === book.issuedBy && standing.size === book.size

/** The rest of a book is taken back: cards that were not seen by now are not accepted any more. Refuses E9001, E9013. */
export async function closeBook(
  input: Input<'closeCardBook'>,
  staff: StaffIdentity,
  ports: CardPorts,
): Promise<Result<BookView>> {
  const book = await ports.cards.book(input.id)
  if (!book || !(await pointFor(book.point, staff, ports)).ok) return refuse('E9001')
  const closed: CardBook = { ...book, state: 'closed', version: input.version + 1 }
  return (await ports.cards.saveBook(closed)) ? ok(await bookView(closed, ports)) : refuse('E9013')
}

/** The books of a region and all below it, newest first, each with the count of its serials today. Refuses E2015, E6003. */
export async function listBooks(
  input: Input<'cardBooks'>,
  staff: StaffIdentity,
  ports: CardPorts,
): Promise<Result<Output<'cardBooks'>>> {
  const region = await regionFor(input.region, staff, ports)
  if (!region.ok) return region
  const books = await ports.cards.books(ports.rules.profile.region, region.value)
  return ok({
    region: region.value,
    regionName: await nameOf(ports.directory, 'region', region.value),
    books: await Promise.all(books.map((book) => bookView(book, ports))),
    place: placeView(ports.rules, ports.clock.now()),
  })
}

async function bookView(book: CardBook, { cards, directory, clock }: CardPorts): Promise<BookView> {
  const { missing, ...counts } = reconcile(book, await cards.traces(book.id), civilDate(clock.now()))
  return {
    id: book.id,
    point: book.point,
    pointName: await nameOf(directory, 'hall', book.point),
    regionName: await nameOf(directory, 'region', book.regions[0] ?? ''),
    firstSerial: serialOf({ book: book.id, number: book.from }),
    lastSerial: serialOf({ book: book.id, number: book.to }),
    issuedOn: civilDate(book.issuedAt),
    issuedToName: await nameOf(directory, 'staff', book.issuedTo),
    layout: book.layout,
    use: book.use,
    state: book.state,
    version: book.version,
    counts: { ...counts, missing: missing.length },
  }
}

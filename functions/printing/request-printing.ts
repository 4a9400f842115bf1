import type { Input } from '../../shared/contract/routes.ts'
import type { PrintingView } from '../../shared/contract/schemas/printing.ts'
import { civilTime } from '../../shared/domain/calendar/civil.ts'
import { serialOf } from '../../shared/domain/card/serial.ts'
import { ok, type Result, refuse } from '../../shared/domain/result.ts'
import type { CardStore } from '../card/ports.ts'
import type { SignStore } from '../channel/ports.ts'
import { nameOf, regionChain } from '../directory/places.ts'
import type { Directory } from '../directory/ports.ts'
import type { Clock, Randomness, Rules, StaffIdentity } from '../kernel/ports.ts'
import { type LinkedFile, latest, makingId, queued } from '../report/making.ts'
import type { FileStore } from '../report/ports.ts'
import type { Printing, PrintingStore, PrintOrder } from './ports.ts'

export interface RequestPrintingPorts {
  readonly printings: PrintingStore
  readonly signs: SignStore
  readonly cards: Pick<CardStore, 'book'>
  readonly directory: Directory
  readonly rules: Rules
  readonly clock: Clock
  readonly randomness: Randomness
}

/**
 * Asks for signs of a window, a hall, or a region with everything beneath it, or for the cards of a book; they are drawn
 * elsewhere, at once. Refuses E7005 for what is not there or not the caller's, E7002 for a sign that is taken down.
 */
export async function requestPrinting(
  input: Input<'requestPrinting'>,
  staff: StaffIdentity,
  ports: RequestPrintingPorts,
): Promise<Result<PrintingView>> {
  const asked = await findWhat(input, ports)
  const chain = asked ? await regionChain(ports.directory, asked.region, ports.rules.profile.region) : []
  if (!asked || !chain.includes(staff.region)) return refuse('E7005')
  if (asked.down) return refuse('E7002')
  const { title } = asked
  const { scope, id } = input
  const order: PrintOrder = scope === 'book' ? { what: 'cards', book: id } : { what: 'signs', scope, id }
  const printing: Printing = { ...queued(makingId(ports), staff.region, ports), title, order }
  await ports.printings.add(printing)
  return ok(printingView(printing, []))
}

interface Asked {
  readonly region: string
  readonly title: string
  readonly down?: boolean
}

async function findWhat({ scope, id }: Input<'requestPrinting'>, ports: RequestPrintingPorts): Promise<Asked | undefined> {
  const { signs, cards, directory } = ports
  if (scope === 'window') {
    const window = await signs.get(id)
    if (!window) return undefined
    const title = `${await nameOf(directory, 'hall', window.hall)} ${window.name}`
    return { region: window.region, title, down: window.signRevoked === true }
  }
  if (scope === 'book') {
    const book = await cards.book(id)
    if (!book) return undefined
    const title = `${await nameOf(directory, 'hall', book.point)} ${serialOf({ book: book.id, number: book.from })} 起 ${book.size} 张`
    return { region: book.regions[0] ?? '', title }
  }
  const place = scope === 'hall' ? await directory.get('hall', id) : await directory.get('region', id)
  return place && { region: place.kind === 'hall' ? place.region : place.id, title: place.name }
}

/** The latest print jobs of an owner with their progress, and links that work for ten minutes. */
export const listPrintings = async (
  owner: string,
  { printings, clock, files }: Pick<RequestPrintingPorts, 'printings' | 'clock'> & { files: FileStore },
): Promise<Result<{ printings: PrintingView[] }>> =>
  ok({ printings: await latest(printings, owner, printingView, { clock, files }) })

const printingView = ({ id, order, title, state, done, total, requestedAt }: Printing, files: LinkedFile[]): PrintingView => ({
  id,
  what: order.what === 'signs' ? 'signs' : 'cards',
  title,
  state,
  done,
  total,
  requestedAt: civilTime(requestedAt),
  files,
})

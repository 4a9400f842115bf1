import type { Input } from '../../shared/contract/routes.ts'
import type { PrintingView } from '../../shared/contract/schemas/printing.ts'
import { civilTime } from '../../shared/domain/calendar/civil.ts'
import { ok, type Result, refuse } from '../../shared/domain/result.ts'
import type { SignStore } from '../channel/ports.ts'
import { nameOf, regionChain } from '../directory/places.ts'
import type { Directory } from '../directory/ports.ts'
import type { Clock, Randomness, Rules, StaffIdentity } from '../kernel/ports.ts'
import { type LinkedFile, latest, makingId, queued } from '../report/making.ts'
import type { FileStore } from '../report/ports.ts'
import type { Printing, PrintingStore, PrintOrder } from './ports.ts'

export interface PrintRequestPorts {
  readonly printings: PrintingStore
  readonly clock: Clock
  readonly randomness: Randomness
}

type SignRequestPorts = PrintRequestPorts & {
  readonly signs: SignStore
  readonly directory: Directory
  readonly rules: Rules
}

/** Asks for something to be printed, on the list of `owner`; it is drawn elsewhere, at once. */
export async function requestPrinting(
  owner: string,
  title: string,
  order: PrintOrder,
  ports: PrintRequestPorts,
): Promise<PrintingView> {
  const printing: Printing = { ...queued(makingId(ports), owner, ports), title, order }
  await ports.printings.add(printing)
  return printingView(printing, [])
}

/**
 * Asks for the signs of a window, a hall, or a region with everything beneath it. Refuses E7005 for what is not there or not
 * the caller's, E7002 for a window whose sign is taken down.
 */
export async function requestSigns(
  input: Input<'printSigns'>,
  staff: StaffIdentity,
  ports: SignRequestPorts,
): Promise<Result<PrintingView>> {
  const asked = await placeOf(input, ports)
  const chain = asked ? await regionChain(ports.directory, asked.region, ports.rules.profile.region) : []
  if (!asked || !chain.includes(staff.region)) return refuse('E7005')
  if (asked.down) return refuse('E7002')
  return ok(await requestPrinting(staff.region, asked.title, { what: 'signs', ...input }, ports))
}

interface Asked {
  readonly region: string
  readonly title: string
  readonly down?: boolean
}

async function placeOf({ scope, id }: Input<'printSigns'>, { signs, directory }: SignRequestPorts): Promise<Asked | undefined> {
  if (scope === 'window') {
    const window = await signs.get(id)
    if (!window) return undefined
    const title = `${await nameOf(directory, 'hall', window.hall)} ${window.name}`
    return { region: window.region, title, down: window.signRevoked === true }
  }
  const place = scope === 'hall' ? await directory.get('hall', id) : await directory.get('region', id)
  return place && { region: place.kind === 'hall' ? place.region : place.id, title: place.name }
}

/** The latest print jobs of an owner with their progress, and links that work for ten minutes. */
export const listPrintings = async (
  owner: string,
  { printings, clock, files }: PrintRequestPorts & { files: FileStore },
): Promise<Result<{ printings: PrintingView[] }>> =>
  ok({ printings: await latest(printings, owner, printingView, { clock, files }) })

const printingView = ({ id, order, title, state, done, total, requestedAt }: Printing, files: LinkedFile[]): PrintingView => ({
  id,
  what: order.what,
  title,
  state,
  done,
  total,
  requestedAt: civilTime(requestedAt),
  files,
})

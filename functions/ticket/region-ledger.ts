import type { Input } from '../../shared/contract/routes.ts'
import type { RegionLedgerView } from '../../shared/contract/schemas/ledger.ts'
import { civilDate, monthOf } from '../../shared/domain/calendar/civil.ts'
import { ok, type Result, refuse } from '../../shared/domain/result.ts'
import type { Ticket } from '../../shared/domain/ticket/ticket.ts'
import { type Located, locateRegion } from '../directory/locate.ts'
import { byName, regionChain } from '../directory/places.ts'
import type { StaffIdentity } from '../kernel/ports.ts'
import { placeView } from '../kernel/views.ts'
import { ledgerMonths, ledgerRows, rowsOf } from './ledger.ts'
import type { TicketStore } from './ports.ts'
import { type HandlePorts, supervises } from './reach.ts'

/** Tickets read at a time, and how often before an answer is given: a page costs the same however large the place is. */
const PAGE = 50
const READS = 4

type Asked = Pick<Input<'regionLedger'>, 'region' | 'unit'>
type Reach = Pick<HandlePorts, 'directory' | 'rules'>

/** What a ledger is asked of: a region within the caller's, or one unit there. Refuses E6003, E3053. */
export async function ledgerScope(
  { region, unit }: Asked,
  staff: StaffIdentity,
  { directory, rules }: Reach,
): Promise<Result<Located & { readonly unit?: { readonly id: string; readonly name: string } }>> {
  const top = rules.profile.region
  const located = await locateRegion(directory, region ?? staff.region, staff.region, top)
  if (!located.ok || !unit) return located
  const org = await directory.get('org', unit)
  if (!org || !(await regionChain(directory, org.region, top)).includes(staff.region)) return refuse('E3053', { field: 'unit' })
  return ok({ ...located.value, unit: { id: unit, name: org.name } })
}

/** All tickets of a region that were opened in a month, page by page; none about the reader himself. */
export async function* supervisedIn(
  month: string,
  region: string,
  reader: Pick<StaffIdentity, 'id' | 'region'>,
  { tickets, rules }: Pick<HandlePorts, 'rules'> & { readonly tickets: Pick<TicketStore, 'openedPage'> },
  from?: string,
): AsyncGenerator<{ readonly found: readonly Ticket[]; readonly next?: string }> {
  let after = from
  do {
    const page = await tickets.openedPage(rules.profile.region, month, PAGE, after)
    after = page.next
    yield { found: page.tickets.filter((ticket) => supervises(ticket, reader, region)), ...(after ? { next: after } : {}) }
  } while (after)
}

/**
 * The ledger of a region and below, or of one unit there, by month (建立台账，临政办发〔2020〕2号 二(三)1); a region's comes page by
 * page. Nobody who rated is in it. Refuses E6003, E3053.
 */
export async function regionLedger(
  input: Input<'regionLedger'>,
  staff: StaffIdentity,
  ports: HandlePorts,
): Promise<Result<RegionLedgerView>> {
  const { directory, rules, clock } = ports
  const scope = await ledgerScope(input, staff, ports)
  if (!scope.ok) return scope
  const { id, name, path, unit } = scope.value
  const now = clock.now()
  const month = input.month ?? monthOf(civilDate(now))
  const [below, units] = await Promise.all([directory.children('region', id), directory.children('org', id)])
  const shown = (entries: ReadonlyArray<{ readonly id: string; readonly name: string }>) =>
    entries.map((entry) => ({ id: entry.id, name: entry.name })).sort(byName)
  const lines = unit
    ? { rows: await ledgerRows(unit.id, month, staff, ports) }
    : await regionPage({ id, month, after: input.after }, staff, ports)
  return ok({
    month,
    months: ledgerMonths(now),
    region: { id, name, path: [...path], below: shown(below) },
    units: shown(units),
    ...(unit ? { unit: unit.id } : {}),
    ...lines,
    place: placeView(rules, now),
  })
}

interface Place {
  readonly id: string
  readonly month: string
  readonly after: string | undefined
}

async function regionPage({ id, month, after }: Place, staff: StaffIdentity, ports: HandlePorts) {
  const there: Ticket[] = []
  let next: string | undefined
  let reads = 0
  for await (const page of supervisedIn(month, id, staff, ports, after)) {
    there.push(...page.found)
    next = page.next
    reads += 1
    if (there.length >= PAGE || reads === READS) break
  }
  return { rows: await rowsOf(there, ports), ...(next ? { next } : {}) }
}

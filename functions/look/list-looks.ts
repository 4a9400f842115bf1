import type { Input, Output } from '../../shared/contract/routes.ts'
import type { LookView } from '../../shared/contract/schemas/look.ts'
import { civilDate, civilTime, monthOf } from '../../shared/domain/calendar/civil.ts'
import { ok, type Result } from '../../shared/domain/result.ts'
import { monthsUpTo } from '../../shared/domain/statistics/period.ts'
import { nameOf } from '../directory/places.ts'
import type { Directory } from '../directory/ports.ts'
import type { Clock, Rules, StaffIdentity } from '../kernel/ports.ts'
import { placeView } from '../kernel/views.ts'
import type { Look, LookLog } from './ports.ts'

export interface ListLooksPorts {
  readonly looks: LookLog
  readonly directory: Directory
  readonly rules: Rules
  readonly clock: Clock
}

/** Looks on one page, and how many are read for it at most: those of other regions lie between. */
const SHOWN = 50
const BATCH = 100
const READ = 600
/** Months that can be chosen. */
const MONTHS = 12

/** Who looked at the cases of a region and below, when and at what, newest first. */
export async function listLooks(
  input: Input<'looks'>,
  staff: StaffIdentity,
  ports: ListLooksPorts,
): Promise<Result<Output<'looks'>>> {
  const now = ports.clock.now()
  const current = monthOf(civilDate(now))
  const month = input.month ?? current
  const wanted = ({ regions, what }: Look) => regions.includes(staff.region) && (!input.what || input.what === what)
  const found: Look[] = []
  let before = input.before
  let more = true
  for (let read = 0; more && read < READ && found.length < SHOWN; read += BATCH) {
    const page = { limit: BATCH, ...(before === undefined ? {} : { before }) }
    const batch = await ports.looks.list(ports.rules.profile.region, month, page)
    const room = SHOWN - found.length
    const there = batch.filter(wanted)
    found.push(...there.slice(0, room))
    before = (there.length > room ? there[room - 1] : batch.at(-1))?.id ?? before
    more = there.length > room || batch.length === BATCH
  }
  return ok({
    month,
    months: monthsUpTo(current, MONTHS),
    looks: await Promise.all(found.map((look) => lookView(look, ports.directory))),
    ...(more && before !== undefined ? { next: before } : {}),
    place: placeView(ports.rules, now),
  })
}

async function lookView({ regions: _, by, at, ...look }: Look, directory: Directory): Promise<LookView> {
  const person = await directory.get('staff', by)
  const orgName = person ? await nameOf(directory, 'org', person.org) : ''
  return { ...look, at: civilTime(at), byName: person?.name ?? by, orgName }
}

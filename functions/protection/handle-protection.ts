import type { Input, Output } from '../../shared/contract/routes.ts'
import type { ProtectionView } from '../../shared/contract/schemas/protection.ts'
import { act, type ProtectionAct, type ProtectionReport } from '../../shared/domain/protection/report.ts'
import { ok, type Result, refuse } from '../../shared/domain/result.ts'
import type { Directory } from '../directory/ports.ts'
import type { Clock, Rules, Seal, StaffIdentity } from '../kernel/ports.ts'
import { placeView } from '../kernel/views.ts'
import type { ProtectionStore } from './ports.ts'
import { protectionRow, protectionView } from './views.ts'

export interface ProtectPorts {
  readonly protection: ProtectionStore
  readonly directory: Directory
  readonly rules: Rules
  readonly seal: Seal
  readonly clock: Clock
}

type Who = Pick<StaffIdentity, 'id' | 'org' | 'region'>

/**
 * Whether somebody may know of a report: an administrator of its region or above. It goes past the unit: nobody learns of what
 * is about himself, and administrators who belong to the unit that served, or to the one that handles the case, learn of it only
 * where nobody stands above them.
 */
export const mayKnow = ({ regions, org, handledBy, staff }: ProtectionReport, who: Who): boolean =>
  regions.includes(who.region) && staff !== who.id && (![org, handledBy].includes(who.org) || who.region === regions.at(-1))

/** The reports of a region and below, the open ones first, newest first; what they say is not in the list. */
export async function listProtection(who: StaffIdentity, ports: ProtectPorts): Promise<Result<Output<'protectionReports'>>> {
  const { protection, rules, clock } = ports
  const all = await protection.list(rules.profile.region)
  const own = all.filter((report) => mayKnow(report, who))
  own.sort((a, b) => Number(a.state === 'closed') - Number(b.state === 'closed') || b.at - a.at)
  const reports = await Promise.all(own.map((report) => protectionRow(report, ports)))
  return ok({ reports, place: placeView(rules, clock.now()) })
}

/** What a report says. That somebody looked, who and when, is kept with it first. Refuses E3171. */
export async function openProtection(id: string, who: StaffIdentity, ports: ProtectPorts): Promise<Result<ProtectionView>> {
  const looked = await change(id, { do: 'look' }, who, ports)
  return looked.ok ? ok(await protectionView(looked.value, ports)) : looked
}

/** The number of whoever reported, to call him; the look is kept as one at the number. Refuses E3171, E3175. */
export async function openProtectionNumber(
  id: string,
  who: StaffIdentity,
  ports: ProtectPorts,
): Promise<Result<Output<'protectionNumber'>>> {
  const known = await knownReport(id, who, ports)
  if (!known.ok) return known
  if (!known.value.contact) return refuse('E3175')
  const looked = await change(id, { do: 'look', number: true }, who, ports)
  if (!looked.ok) return looked
  const phone = ports.seal.open(looked.value.contact?.sealed ?? '')
  return phone ? ok({ phone, view: await protectionView(looked.value, ports) }) : refuse('E3175')
}

/** What was done about a report is written down, and with `close` it is dealt with. Refuses E3171–E3173. */
export async function noteProtection(
  { id, version, words, close }: Input<'noteProtection'>,
  who: StaffIdentity,
  ports: ProtectPorts,
): Promise<Result<ProtectionView>> {
  const noted = await change(id, { do: close ? 'close' : 'note', words }, who, ports, version)
  return noted.ok ? ok(await protectionView(noted.value, ports)) : noted
}

async function knownReport(
  id: string,
  who: StaffIdentity,
  { protection, rules }: ProtectPorts,
): Promise<Result<ProtectionReport>> {
  const report = await protection.get(rules.profile.region, id)
  return report && mayKnow(report, who) ? ok(report) : refuse('E3171')
}

const TRIES = 5

/** One conditional write. A look takes whatever version there is; a note the one that was seen (E3173). */
async function change(
  id: string,
  done: ProtectionAct,
  who: StaffIdentity,
  ports: ProtectPorts,
  seen?: number,
): Promise<Result<ProtectionReport>> {
  for (let tries = TRIES; tries > 0; tries -= 1) {
    const known = await knownReport(id, who, ports)
    if (!known.ok) return known
    if (seen !== undefined && known.value.version !== seen) return refuse('E3173')
    const after = act(known.value, done, who.id, ports.clock.now())
    if (!after.ok || (await ports.protection.save(after.value))) return after
  }
  return refuse(seen === undefined ? 'E1006' : 'E3173')
}

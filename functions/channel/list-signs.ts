import type { Input, Output } from '../../shared/contract/routes.ts'
import type { SignView } from '../../shared/contract/schemas/sign.ts'
import { civilTime } from '../../shared/domain/calendar/civil.ts'
import type { ServiceWindow } from '../../shared/domain/directory/entries.ts'
import { codeOf, versionNumber, versionOf } from '../../shared/domain/directory/sign.ts'
import { ok, type Result } from '../../shared/domain/result.ts'
import { locateRegion } from '../directory/locate.ts'
import { nameOf } from '../directory/places.ts'
import type { Directory } from '../directory/ports.ts'
import type { Clock, Rules, StaffIdentity } from '../kernel/ports.ts'
import { placeView } from '../kernel/views.ts'
import type { SignStore } from './ports.ts'

export interface SignPorts {
  readonly signs: SignStore
  readonly directory: Directory
  readonly rules: Rules
  readonly clock: Clock
}

/** The signs of a region's own halls, and the regions beneath it. Refuses E6003 for a region that is not the caller's. */
export async function listSigns(input: Input<'signs'>, staff: StaffIdentity, ports: SignPorts): Promise<Result<Output<'signs'>>> {
  const { directory, rules } = ports
  const found = await locateRegion(directory, input.region ?? staff.region, staff.region, rules.profile.region)
  if (!found.ok) return found
  const { id, name, path } = found.value
  const [below, halls] = await Promise.all([directory.children('region', id), directory.children('hall', id)])
  const shown = halls.map(async (hall) => {
    const windows = await ports.signs.ofHall(hall.id)
    return { id: hall.id, name: hall.name, windows: await Promise.all(windows.map((window) => signView(window, directory))) }
  })
  return ok({
    region: { id, name, path: [...path], below: below.map((region) => ({ id: region.id, name: region.name })) },
    halls: await Promise.all(shown),
    place: placeView(rules, ports.clock.now()),
  })
}

/** A window's sign with its history, newest first. */
export async function signView(window: ServiceWindow, directory: Directory): Promise<SignView> {
  const history = [...(window.signHistory ?? [])].reverse().map(async ({ act, version, by, at, why }) => ({
    act,
    version: versionNumber(version),
    by: await nameOf(directory, 'staff', by),
    at: civilTime(at),
    why,
  }))
  return {
    window: window.id,
    name: window.name,
    orgName: await nameOf(directory, 'org', window.org),
    code: codeOf(window),
    version: versionNumber(versionOf(window)),
    madeAt: window.signMadeAt === undefined ? null : civilTime(window.signMadeAt),
    revoked: window.signRevoked === true,
    history: await Promise.all(history),
  }
}

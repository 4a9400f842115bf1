import type { ServiceWindow } from '../../shared/domain/directory/entries.ts'
import { codeOf } from '../../shared/domain/directory/sign.ts'
import type { SignStore } from '../channel/ports.ts'
import { regionsBeneath } from '../directory/beneath.ts'
import { byName, nameOf, regionChain } from '../directory/places.ts'
import type { Directory } from '../directory/ports.ts'
import type { Rules } from '../kernel/ports.ts'
import type { PrintOrder, SignSheet } from './ports.ts'

export interface GatherPorts {
  readonly signs: SignStore
  readonly directory: Directory
  readonly rules: Rules
  /** Address of the pages, without a slash at the end. */
  readonly publicUrl: string
}

/** The windows of an order whose signs are up, hall by hall, the wider regions first. */
export async function* windowsOf(
  order: Extract<PrintOrder, { what: 'signs' }>,
  { signs, directory }: GatherPorts,
): AsyncGenerator<ServiceWindow> {
  if (order.scope === 'window') {
    const window = await signs.get(order.id)
    if (window && !window.signRevoked) yield window
    return
  }
  if (order.scope === 'hall') return yield* upIn(order.id, signs)
  for await (const region of regionsBeneath(directory, order.id)) {
    for (const hall of await directory.children('hall', region.id)) yield* upIn(hall.id, signs)
  }
}

async function* upIn(hall: string, signs: SignStore): AsyncGenerator<ServiceWindow> {
  for (const window of (await signs.ofHall(hall)).sort(byName)) if (!window.signRevoked) yield window
}

/**
 * All that stands on a window's sign: 区县、街道（镇）、村（社区）, the hall, the window, its code. The region of the profile
 * stands there only where nothing beneath it does, or where it is a district itself.
 */
export async function signSheet(window: ServiceWindow, { directory, rules, publicUrl }: GatherPorts): Promise<SignSheet> {
  const code = codeOf(window)
  return {
    place: await placeName(window.region, directory, rules),
    hall: await nameOf(directory, 'hall', window.hall),
    window: window.name,
    code,
    address: `${publicUrl}/q/${code}`,
    site: publicUrl.replace(/^https?:\/\//, ''),
    organiser: rules.profile.organiser,
  }
}

/** A place by its names from the county or district down. */
export async function placeName(region: string, directory: Directory, { profile }: Rules): Promise<string> {
  const chain = await regionChain(directory, region, profile.region)
  const regions = (await Promise.all(chain.map((code) => directory.get('region', code)))).reverse()
  const shown = regions.filter((each) => each && (each.tier !== 'city' || regions.length === 1))
  return shown.map((each) => each?.name ?? '').join('')
}

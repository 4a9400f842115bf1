import type { Input, Output } from '../../shared/contract/routes.ts'
import type { EntryOf } from '../../shared/domain/directory/entries.ts'
import { ok, type Result } from '../../shared/domain/result.ts'
import { nameOf } from '../directory/places.ts'
import { levelViews } from '../evaluation/views.ts'
import type { StaffIdentity } from '../kernel/ports.ts'
import { placeView } from '../kernel/views.ts'
import { type CardPorts, type Point, pointFor, regionFor } from './reach.ts'

/** The service points of a region and of the regions directly beneath it. Refuses E2015, E6003. */
export async function listPoints(
  input: Input<'cardPoints'>,
  staff: StaffIdentity,
  ports: CardPorts,
): Promise<Result<Output<'cardPoints'>>> {
  const region = await regionFor(input.region, staff, ports)
  if (!region.ok) return region
  const { directory, rules, clock } = ports
  const beneath = await directory.children('region', region.value)
  const regions = [region.value, ...beneath.map(({ id }) => id)]
  const halls = (await Promise.all(regions.map((id) => directory.children('hall', id)))).flat()
  const points = halls.map(async ({ id, name, region: at }) => ({ id, name, regionName: await nameOf(directory, 'region', at) }))
  return ok({
    region: region.value,
    regionName: await nameOf(directory, 'region', region.value),
    below: beneath.map(({ id, name }) => ({ id, name })),
    points: await Promise.all(points),
    place: placeView(rules, clock.now()),
  })
}

/** Matters handled at a point: those of the units that have windows there. */
export async function mattersOf({ hall }: Point, { directory }: CardPorts): Promise<Array<EntryOf<'matter'>>> {
  const windows = await directory.children('window', hall.id)
  const orgs = [...new Set(windows.map(({ org }) => org))]
  return (await Promise.all(orgs.map((org) => directory.children('matter', org)))).flat()
}

/** Staff of the units at the level of a point, and of the levels above it below the whole place. */
async function peopleOf({ regions }: Point, { directory }: CardPorts) {
  const levels = regions.length > 1 ? regions.slice(0, -1) : regions
  const orgs = (await Promise.all(levels.map((region) => directory.children('org', region)))).flat()
  const people = await Promise.all(
    orgs.map(async (org) => (await directory.children('staff', org.id)).map(({ id, name }) => ({ id, name, orgName: org.name }))),
  )
  return people.flat()
}

/** All that issuing a book to a point, or entering its cards, needs. Refuses E2015, E9018. */
export async function openPoint(
  input: Input<'cardPoint'>,
  staff: StaffIdentity,
  ports: CardPorts,
): Promise<Result<Output<'cardPoint'>>> {
  const point = await pointFor(input.point, staff, ports)
  if (!point.ok) return point
  const { hall } = point.value
  const short = ({ id, name }: { id: string; name: string }) => ({ id, name })
  return ok({
    point: short(hall),
    windows: (await ports.directory.children('window', hall.id)).map(short),
    matters: (await mattersOf(point.value, ports)).map(short),
    people: await peopleOf(point.value, ports),
    levels: levelViews(ports.rules.dictionary),
    place: placeView(ports.rules, ports.clock.now()),
  })
}

import type { Input, Output } from '../../shared/contract/routes.ts'
import type { CardSummary } from '../../shared/contract/schemas/card.ts'
import { limitOf } from '../../shared/domain/policy/profile.ts'
import { ok, type Result } from '../../shared/domain/result.ts'
import { nameOf } from '../directory/places.ts'
import type { StaffIdentity } from '../kernel/ports.ts'
import { placeView } from '../kernel/views.ts'
import { type CardPorts, regionFor } from './reach.ts'
import { cardSummary } from './views.ts'

const ORDER: Readonly<Record<string, number>> = { mismatch: 0, refused: 1, agreed: 1, entered: 2, collected: 2, accepted: 3 }

/**
 * Cards with which somebody in a region still has to do something, and alerts with them: overdue ones first. For keepers and,
 * the whole region over, for whoever is above them. Refuses E2015, E6003.
 */
export async function listCardWork(
  input: Input<'cardWork'>,
  staff: StaffIdentity,
  ports: CardPorts,
): Promise<Result<Output<'cardWork'>>> {
  const region = await regionFor(input.region, staff, ports)
  if (!region.ok) return region
  const { cards, directory, rules, clock } = ports
  const books = await cards.books(rules.profile.region, region.value)
  const points = [...new Set(books.map(({ point }) => point))]
  const open = (await Promise.all(points.map((point) => cards.open(point)))).flat()
  const summaries = await Promise.all(open.map((card) => cardSummary(card, staff, ports)))
  summaries.sort(
    (a, b) =>
      b.rungs.length - a.rungs.length ||
      (ORDER[a.state] ?? 9) - (ORDER[b.state] ?? 9) ||
      (a.due?.date ?? '').localeCompare(b.due?.date ?? '') ||
      a.serial.localeCompare(b.serial),
  )
  const count = (test: (card: CardSummary) => boolean) => summaries.filter(test).length
  const limit = limitOf(rules.profile, 'card-entry')
  return ok({
    regionName: await nameOf(directory, 'region', region.value),
    cards: summaries,
    counts: {
      collected: count(({ state }) => state === 'collected'),
      entered: count(({ state }) => state === 'entered'),
      mismatch: count(({ state }) => state === 'mismatch'),
      refused: count(({ state }) => state === 'refused' || state === 'agreed'),
      calls: count(({ callDue }) => callDue),
      overdue: count(({ due }) => due !== undefined && !due.provisional && due.left < 0),
    },
    limit: { amount: limit?.amount ?? 0, unit: limit?.unit ?? 'working', text: limit?.clause.text ?? '' },
    place: placeView(rules, clock.now()),
  })
}

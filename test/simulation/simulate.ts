import { drain, wireConsumers } from './consumers.ts'
import type { Plant } from './plant.ts'
import { plusDays } from './second-opinion.ts'
import { at } from './time.ts'
import { createWorld, type PlaceId, type Violation, type World } from './world.ts'
import { planYear } from './year.ts'

export interface Options {
  readonly seed: number
  readonly days: number
  /** Both places in turn when absent. */
  readonly place?: PlaceId | undefined
  readonly plant?: Plant | undefined
}

export interface Outcome {
  readonly seed: number
  readonly place: PlaceId
  readonly faults: number
  readonly services: number
  readonly tickets: number
  readonly violations: readonly Violation[]
}

const PLACES = ['lincang', 'linzi'] as const

/** One seed: a city lives for `days` days. Ends at the first violation of an invariant. */
export async function simulate(options: Options): Promise<Outcome> {
  const place = options.place ?? PLACES[options.seed % 2] ?? 'lincang'
  const from = plusDays('2026-01-01', (options.seed * 37) % 330)
  const world = createWorld({ seed: options.seed, place, start: at(from, 0), plant: options.plant })
  wireConsumers(world)
  planYear(world, from, options.days)
  await live(world, at(plusDays(from, options.days), 0))
  if (world.violations.length === 0) {
    await drain(world)
    world.watch('drained', (invariant) => invariant.drained?.(world))
  }
  const { evaluations, tickets } = world.raw
  return {
    seed: options.seed,
    place,
    faults: world.weather.faults,
    services: evaluations.items.size,
    tickets: tickets.items.size,
    violations: world.violations,
  }
}

/** Carries out what is planned until `end`; now and then what is near in time happens at once. */
async function live(world: World, end: number): Promise<void> {
  const { agenda, random, clock, weather } = world
  for (let next = agenda.upcoming(); next !== undefined && next < end; next = agenda.upcoming()) {
    const together = [agenda.take()]
    while (random.chance(0.1) && (agenda.upcoming() ?? end) < Math.min(end, next + 3_600_000)) together.push(agenda.take())
    clock.moveTo(Math.max(clock.now(), together.at(-1)?.at ?? next))
    try {
      await Promise.all(together.map((event) => event?.task()))
      await Promise.all(weather.adrift.splice(0))
    } catch (error) {
      world.violations.push({
        invariant: 'no unexpected error',
        detail: error instanceof Error ? (error.stack ?? '') : String(error),
      })
    }
    if (world.violations.length > 0) return
  }
}

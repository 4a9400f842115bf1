import type { Rules } from '../../functions/kernel/ports.ts'
import { readDirectory } from '../../shared/data/directory/read.ts'
import { calendar as delivered, dictionary, profiles } from '../../shared/data/index.ts'
import type { Calendar } from '../../shared/domain/calendar/calendar.ts'
import type { DirectoryEntry, DirectoryKind, EntryOf } from '../../shared/domain/directory/entries.ts'
import type { Service } from '../../shared/domain/evaluation/service.ts'
import type { PolicyProfile } from '../../shared/domain/policy/profile.ts'
import type { Ticket } from '../../shared/domain/ticket/ticket.ts'
import { memoryDirectory } from '../memory/directory.ts'
import { memoryEvaluations } from '../memory/evaluations.ts'
import { memoryLooks } from '../memory/looks.ts'
import { memoryStatistics } from '../memory/statistics.ts'
import { countingRandomness, memoryCursors, plainKeys, plainSeal, virtualClock } from '../memory/system.ts'
import { memoryThrottle } from '../memory/throttle.ts'
import { memoryTickets } from '../memory/tickets.ts'
import { agenda } from './agenda.ts'
import { type Invariant, invariants } from './invariants/index.ts'
import { ledger } from './ledger.ts'
import { type Plant, SOUND } from './plant.ts'
import { type Random, seeded } from './random.ts'
import { shanghaiDay } from './second-opinion.ts'
import { type Consumer, changeStream } from './stream.ts'
import { type Life, stormy, type Weather } from './weather.ts'

export type PlaceId = 'lincang' | 'linzi'

export interface Violation {
  readonly invariant: string
  readonly detail: string
}

const places = new Map<PlaceId, { sorted: Map<DirectoryKind, DirectoryEntry[]>; directory: ReturnType<typeof memoryDirectory> }>()

/** The sample directory of a place, with one person on duty at each window; read once. */
function placeOf(id: PlaceId) {
  const known = places.get(id)
  if (known) return known
  const entries = readDirectory(id)
  const directory = memoryDirectory(entries)
  const onDuty = new Map<string, string>()
  const sorted = new Map<DirectoryKind, DirectoryEntry[]>()
  for (const entry of entries) {
    sorted.set(entry.kind, [...(sorted.get(entry.kind) ?? []), entry])
    const person = entries.find((other) => other.kind === 'staff' && entry.kind === 'window' && other.org === entry.org)
    if (person) onDuty.set(entry.id, person.id)
  }
  directory.duty = async (window, date) => {
    const staff = onDuty.get(window)
    return staff ? { window, date, shifts: [{ from: '09:00', to: '17:30', staff }] } : undefined
  }
  const place = { sorted, directory }
  places.set(id, place)
  return place
}

const profileNamed = (id: PlaceId): PolicyProfile => {
  const found = profiles.find((profile) => profile.id === id)
  if (!found) throw new Error(id)
  return found
}

/** What a check says; a check that throws has met something that cannot be. */
function told(check: () => string | undefined): string | undefined {
  try {
    return check()
  } catch (error) {
    return String(error)
  }
}

/** Everything one seed is made of: the city, its stores behind bad weather, and what watches over it. */
export function createWorld(options: { seed: number; place: PlaceId; start: number; plant?: Plant | undefined }) {
  const random: Random = seeded(options.seed)
  const plant = options.plant ?? SOUND
  const weather: Weather = { random, rate: 0.02, faults: 0, adrift: [] }
  const clock = virtualClock(options.start)
  const randomness = countingRandomness()
  const { sorted, directory } = placeOf(options.place)
  const profile = (plant.profile ?? ((same) => same))(profileNamed(options.place))
  const calendars = new Map<string, Calendar>([[delivered.version, delivered]])
  const known = { calendar: delivered, since: '' }
  const rules: Rules = {
    profile,
    profiles: [profile],
    dictionary,
    get calendar() {
      return known.calendar
    },
  }
  const violations: Violation[] = []
  const services = changeStream<Service>('Evaluations')
  const tickets = changeStream<Ticket>('Tickets')
  const watch = (step: (invariant: Invariant) => string | undefined) => {
    for (const invariant of invariants) {
      const detail = told(() => step(invariant))
      if (detail !== undefined) violations.push({ invariant: invariant.name, detail })
    }
  }
  const onService = (before: Service | undefined, after: Service) => {
    services.record(before, after)
    watch((invariant) => invariant.onService?.(world, before, after))
  }
  const onTicket = (before: Ticket | undefined, after: Ticket) => {
    tickets.record(before, after)
    watch((invariant) => invariant.onTicket?.(world, before, after))
  }
  const put =
    <T extends { id: string }>(items: Map<string, T>, told: (before: T | undefined, after: T) => void) =>
    (item: T) => {
      const before = items.get(item.id)
      items.set(item.id, item)
      told(before, item)
    }
  const raw = {
    evaluations: memoryEvaluations(onService),
    tickets: memoryTickets(onTicket),
    statistics: memoryStatistics(),
    cursors: memoryCursors(),
    throttle: memoryThrottle(),
    looks: memoryLooks(),
  }
  const putService = put(raw.evaluations.items, onService)
  const wired = { ...raw, ...plant.stores?.({ ...raw, putService, putTicket: put(raw.tickets.items, onTicket) }) }
  const world = {
    seed: options.seed,
    profile: profileNamed(options.place),
    random,
    weather,
    clock,
    keys: plant.keys?.(plainKeys) ?? plainKeys,
    rules,
    plant,
    raw,
    entries: <K extends DirectoryKind>(kind: K) => (sorted.get(kind) ?? []) as Array<EntryOf<K>>,
    streams: { services, tickets },
    consumers: [] as Consumer[],
    agenda: agenda(),
    ledger: ledger(),
    violations,
    watch,
    calendar: () => known.calendar,
    /** The day on which the latest notice was loaded: what it makes due is looked at on the day after. */
    learnedOn: () => known.since,
    calendarOf: (version: string) => calendars.get(version),
    learn(calendar: Calendar) {
      calendars.set(calendar.version, calendar)
      known.calendar = calendar
      known.since = shanghaiDay(clock.now())
    },
    /** The ports of one invocation: everything may fail, and with `life` it dies after so many calls. */
    ports: (life?: Life) => ({
      evaluations: stormy(wired.evaluations, weather, life),
      tickets: stormy(wired.tickets, weather, life),
      statistics: stormy(wired.statistics, weather, life),
      cursors: stormy(wired.cursors, weather, life),
      throttle: stormy(wired.throttle, weather, life),
      looks: stormy(wired.looks, weather, life),
      randomness,
      directory,
      rules,
      keys: world.keys,
      seal: plainSeal,
      publicUrl: '',
      clock,
    }),
  }
  return world
}

export type World = ReturnType<typeof createWorld>

import type { Rules } from '../../functions/kernel/ports.ts'
import { calendar as delivered, dictionary } from '../../shared/data/index.ts'
import type { Calendar } from '../../shared/domain/calendar/calendar.ts'
import type { Delivery } from '../../shared/domain/delivery/delivery.ts'
import type { DirectoryKind, EntryOf } from '../../shared/domain/directory/entries.ts'
import type { Service } from '../../shared/domain/evaluation/service.ts'
import type { Review } from '../../shared/domain/review/review.ts'
import type { Ticket } from '../../shared/domain/ticket/ticket.ts'
import { memoryCalls } from '../memory/calls.ts'
import { memoryDeliveries } from '../memory/deliveries.ts'
import { memoryEvaluations } from '../memory/evaluations.ts'
import { memoryInvitations } from '../memory/invitations.ts'
import { memoryLooks } from '../memory/looks.ts'
import { memoryProtection } from '../memory/protection.ts'
import { memoryReminders } from '../memory/reminders.ts'
import { memoryReviews } from '../memory/reviews.ts'
import { memoryStatistics } from '../memory/statistics.ts'
import { countingRandomness, memoryCursors, plainKeys, plainSeal, virtualClock } from '../memory/system.ts'
import { memoryThrottle } from '../memory/throttle.ts'
import { memoryTickets } from '../memory/tickets.ts'
import { agenda } from './agenda.ts'
import { type Invariant, invariants } from './invariants/index.ts'
import { ledger } from './ledger.ts'
import { messenger } from './messenger.ts'
import { type PlaceId, placeOf, profileIn } from './place.ts'
import { type Plant, SOUND } from './plant.ts'
import { type Random, seeded } from './random.ts'
import { shanghaiDay } from './second-opinion.ts'
import { type Consumer, changeStream } from './stream.ts'
import { type Life, stormy, type Weather } from './weather.ts'

export type { PlaceId }

export interface Violation {
  readonly invariant: string
  readonly detail: string
}

const HOOKS = ['onService', 'onTicket', 'onReview', 'daily', 'afterJob', 'drained'] as const
type Hook = (typeof HOOKS)[number]
const holding = Object.fromEntries(HOOKS.map((hook) => [hook, invariants.filter((one) => one[hook])])) as Record<
  Hook,
  Invariant[]
>

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
  const { sorted, directory, members, bindingOf } = placeOf(options.place)
  const sound = profileIn(options.place, options.seed)
  const profile = (plant.profile ?? ((same) => same))(sound)
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
  const reviews = changeStream<Review>('Reviews')
  const watch = (hook: Hook, step: (invariant: Invariant) => string | undefined) => {
    for (const invariant of holding[hook]) {
      const detail = told(() => step(invariant))
      if (detail !== undefined) violations.push({ invariant: invariant.name, detail })
    }
  }
  const outbox = changeStream<Delivery>('Outbox')
  const { sent, sendersOf } = messenger(random, weather)
  const onService = (before: Service | undefined, after: Service) => {
    services.record(before, after)
    watch('onService', (invariant) => invariant.onService?.(world, before, after))
  }
  const onTicket = (before: Ticket | undefined, after: Ticket) => {
    tickets.record(before, after)
    watch('onTicket', (invariant) => invariant.onTicket?.(world, before, after))
  }
  const onReview = (before: Review | undefined, after: Review) => {
    reviews.record(before, after)
    watch('onReview', (invariant) => invariant.onReview?.(world, before, after))
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
    reviews: memoryReviews(onReview),
    protection: memoryProtection(),
    statistics: memoryStatistics(),
    cursors: memoryCursors(),
    throttle: memoryThrottle(),
    looks: memoryLooks(),
    calls: memoryCalls(),
    identities: { members: async (org: string) => members(org), binding: async (account: string) => bindingOf(account) },
    deliveries: memoryDeliveries(outbox.record),
    reminders: memoryReminders(),
    invitations: memoryInvitations(),
  }
  const putService = put(raw.evaluations.items, onService)
  const putTicket = put(raw.tickets.items, onTicket)
  const putReview = put(raw.reviews.items, onReview)
  const wired = { ...raw, ...plant.stores?.({ ...raw, putService, putTicket, putReview }) }
  const world = {
    seed: options.seed,
    profile: sound,
    random,
    weather,
    clock,
    keys: plant.keys?.(plainKeys) ?? plainKeys,
    rules,
    plant,
    raw,
    entries: <K extends DirectoryKind>(kind: K) => (sorted.get(kind) ?? []) as Array<EntryOf<K>>,
    members,
    streams: { services, tickets, reviews, outbox },
    /** What reached people. */
    messages: sent,
    sendersOf,
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
      reviews: stormy(wired.reviews, weather, life),
      protection: stormy(wired.protection, weather, life),
      statistics: stormy(wired.statistics, weather, life),
      cursors: stormy(wired.cursors, weather, life),
      throttle: stormy(wired.throttle, weather, life),
      looks: stormy(wired.looks, weather, life),
      calls: stormy(wired.calls, weather, life),
      identities: stormy(wired.identities, weather, life),
      deliveries: stormy(wired.deliveries, weather, life),
      reminders: stormy(wired.reminders, weather, life),
      invitations: wired.invitations,
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

import type { Service } from '../../../shared/domain/evaluation/service.ts'
import type { Stores } from '../plant.ts'
import { but, type Planted } from './tools.ts'

/** Faults of what follows the streams. */
export const inCounting: Readonly<Record<string, Planted>> = {
  'counting without positions': {
    place: 'linzi',
    plant: {
      stores: ({ statistics }) => {
        let call = 0
        const apply: typeof statistics.apply = (scope, month, stream, changes, at) =>
          statistics.apply(scope, month, `${stream} ${call++}`, changes, at)
        return { statistics: but(statistics, { apply }) }
      },
    },
  },
  'a position for all rows together': {
    place: 'linzi',
    plant: {
      stores: ({ statistics }) => {
        const done = new Map<string, bigint>()
        const apply: typeof statistics.apply = async (scope, month, stream, changes, at) => {
          const position = done.get(stream) ?? 0n
          const fresh = changes.filter(({ sequence }) => BigInt(sequence) > position)
          await statistics.apply(scope, month, stream, fresh, at)
          for (const { sequence } of fresh) done.set(stream, BigInt(sequence))
        }
        return { statistics: but(statistics, { apply }) }
      },
    },
  },
  'defaults counted as ratings': {
    place: 'lincang',
    plant: {
      counted: (service) =>
        service.default && !service.rating
          ? { ...service, rating: { ...NOBODY, level: service.default.level, at: service.default.at } }
          : service,
    },
  },
  'a ticket with another id on redelivery': {
    place: 'linzi',
    plant: {
      stores: ({ tickets }) => {
        let copies = 0
        const add: typeof tickets.add = async (ticket) =>
          (await tickets.add(ticket)) || tickets.add({ ...ticket, id: `${ticket.id}${copies++}` })
        return { tickets: but(tickets, { add }) }
      },
    },
  },
  'tickets for the last level only': {
    place: 'linzi',
    plant: {
      complained: ({ rating, ...service }) => (rating && rating.level > 1 ? service : ({ ...service, rating } as Service)),
    },
  },
  'the tail of a batch is lost': { place: 'linzi', plant: { batch: (changes) => changes.slice(0, 6) } },
  'small groups shown': {
    place: 'linzi',
    plant: { profile: (profile) => ({ ...profile, publication: { ...profile.publication, groupMinimum: 1 } }) },
  },
  'counters that forget': {
    place: 'lincang',
    plant: { stores: ({ statistics }) => ({ statistics: forgetful(statistics) }) },
  },
}

const NOBODY = {
  receipt: '',
  codes: [],
  dictionary: '',
  text: '',
  source: 'user',
  channel: 'portal',
  pf: 1,
  named: false,
  rater: '',
  request: '',
} as const

/** Counters whose hundredth write is lost without a fault. */
function forgetful(sound: Stores['statistics']): Stores['statistics'] {
  let writes = 0
  return but(sound, {
    async apply(...args) {
      writes += 1
      if (writes % 100 !== 0) await sound.apply(...args)
    },
  })
}

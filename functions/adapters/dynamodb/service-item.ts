import * as z from 'zod/mini'
import { CHANNELS } from '../../../shared/domain/evaluation/channel.ts'
import type { AddedRating, DefaultRating, Rating } from '../../../shared/domain/evaluation/rating.ts'
import { type Invalidation, type Service, STAGES, type Wording } from '../../../shared/domain/evaluation/service.ts'
import { dayOf, dueKey } from './due-key.ts'
import type { Attributes } from './expression.ts'

type Names<T> = Readonly<Record<keyof T, string>>

/** Names under which a service is stored: short, because names are paid for with every item. Index keys keep theirs. */
export const SERVICE = {
  id: 'id',
  applicant: 'applicant',
  servedAt: 'servedAt',
  wakeOn: 'dueKey',
  state: 's',
  kind: 'k',
  projectNo: 'p',
  serviceNumber: 'n',
  taskCode: 'tc',
  handleItem: 'hi',
  taskName: 'tn',
  stage: 'sg',
  regions: 'rg',
  org: 'o',
  hall: 'h',
  window: 'wi',
  staff: 'sf',
  userProp: 'u',
  proStatus: 'ps',
  source: 'so',
  profile: 'pr',
  calendar: 'c',
  ratableUntil: 'ru',
  defaultDue: 'dd',
  nameKey: 'nk',
  sealed: 'se',
  rating: 'r',
  added: 'ad',
  default: 'd',
  author: 'au',
  wording: 'wo',
  invalidated: 'iv',
  tolerated: 'to',
  receivedAt: 'ra',
} as const satisfies Names<Service>

const RATING = {
  receipt: 'rc',
  level: 'l',
  codes: 'c',
  dictionary: 'v',
  text: 't',
  at: 'a',
  source: 's',
  channel: 'h',
  pf: 'p',
  named: 'n',
  contact: 'k',
  rater: 'by',
  request: 'q',
  recordedBy: 'rb',
  receivedAt: 'ra',
} as const satisfies Names<Rating>

const WORDING = { verdict: 'v', route: 'r', at: 'a' } as const satisfies Names<Wording>
const INVALIDATION = { at: 'a', outcome: 'o' } as const satisfies Names<Invalidation>
const DEFAULT = { level: 'l', at: 'a' } as const satisfies Names<DefaultRating>
const DUE = { date: 'd', provisional: 'p' } as const satisfies Names<NonNullable<Service['defaultDue']>>

export type ServiceAttribute = (typeof SERVICE)[keyof typeof SERVICE] | 'dd.d' | 'r.k'

const level = z.union([z.literal(5), z.literal(4), z.literal(3), z.literal(2), z.literal(1)])
const text = z._default(z.string(), '')
const texts = z._default(z.array(z.string()), [])

const ratingSchema: z.ZodMiniType<Rating> = z.object({
  receipt: z.string(),
  level,
  codes: texts,
  dictionary: z.string(),
  text,
  at: z.number(),
  source: z.enum(['user', 'device', 'card', 'phone', 'import']),
  channel: z.enum(CHANNELS),
  pf: z.number(),
  named: z.boolean(),
  contact: z.optional(z.object({ sealed: z.string(), masked: z.string() })),
  rater: z.string(),
  request: z.string(),
  recordedBy: z.optional(z.string()),
  receivedAt: z.optional(z.number()),
})

const addedSchema: z.ZodMiniType<AddedRating> = z.object({
  level,
  codes: texts,
  dictionary: z.string(),
  text,
  at: z.number(),
  channel: z.enum(CHANNELS),
  pf: z.number(),
  request: z.string(),
})

const wordingSchema: z.ZodMiniType<Wording> = z.object({
  verdict: z.enum(['pass', 'hold']),
  route: z.enum(['wechat', 'words']),
  at: z.number(),
})

const serviceSchema: z.ZodMiniType<Service> = z.object({
  id: z.string(),
  kind: z.enum(['case', 'window']),
  projectNo: text,
  serviceNumber: z.number(),
  taskCode: text,
  handleItem: z.optional(z.string()),
  taskName: z.string(),
  stage: z.enum(STAGES),
  regions: texts,
  org: text,
  hall: text,
  window: text,
  staff: text,
  servedAt: z.number(),
  userProp: text,
  proStatus: z.optional(z.string()),
  source: text,
  state: z.enum(['awaiting', 'defaulted', 'rated', 'added-to']),
  profile: z.string(),
  calendar: z.string(),
  ratableUntil: z.string(),
  receivedAt: z.number(),
  applicant: z.optional(z.string()),
  defaultDue: z.optional(z.object({ date: z.string(), provisional: z.boolean() })),
  wakeOn: z.optional(z.string()),
  nameKey: z.optional(z.string()),
  sealed: z.optional(z.string()),
  rating: z.optional(ratingSchema),
  added: z.optional(addedSchema),
  default: z.optional(z.object({ level, at: z.number() })),
  author: z.optional(z.string()),
  wording: z.optional(wordingSchema),
  invalidated: z.optional(z.object({ at: z.number(), outcome: z.enum(['mistaken', 'malicious']) })),
  tolerated: z.optional(z.number()),
})

const empty = (value: unknown) => value === undefined || value === '' || (Array.isArray(value) && value.length === 0)

const shorten = <T extends object>(value: T, names: Names<T>): Attributes =>
  Object.fromEntries(
    Object.entries(value).flatMap(([name, each]) => (empty(each) ? [] : [[names[name as keyof T], each] as const])),
  )

const restore = <T extends object>(item: unknown, names: Names<T>): Partial<Record<keyof T, unknown>> | undefined =>
  item === undefined || item === null
    ? undefined
    : (Object.fromEntries(
        (Object.keys(names) as Array<keyof T>).flatMap((name) => {
          const value = (item as Attributes)[names[name]]
          return value === undefined ? [] : [[name, value] as const]
        }),
      ) as Partial<Record<keyof T, unknown>>)

export const ratingAttributes = (rating: Rating): Attributes => shorten(rating, RATING)
export const addedAttributes = (added: AddedRating): Attributes => shorten(added, RATING)
export const wordingAttributes = (wording: Wording): Attributes => shorten(wording, WORDING)
export const invalidationAttributes = (found: Invalidation): Attributes => shorten(found, INVALIDATION)
export const defaultAttributes = (rating: DefaultRating): Attributes => shorten(rating, DEFAULT)
export const dueAttributes = (due: NonNullable<Service['defaultDue']>): Attributes => shorten(due, DUE)

/** A service as it is stored. */
export const serviceItem = (service: Service): Attributes => ({
  ...shorten(service, SERVICE),
  dueKey: dueKey(service.wakeOn, service.id),
  dd: service.defaultDue && dueAttributes(service.defaultDue),
  r: service.rating && ratingAttributes(service.rating),
  ad: service.added && addedAttributes(service.added),
  wo: service.wording && wordingAttributes(service.wording),
  iv: service.invalidated && invalidationAttributes(service.invalidated),
  d: service.default && defaultAttributes(service.default),
})

/** The service in a stored item or stream image. Throws when it is none: somebody else wrote to the table. */
export function readService(item: Attributes): Service {
  const service = restore<Service>(item, SERVICE)
  return serviceSchema.parse({
    ...service,
    wakeOn: dayOf(item.dueKey as string | undefined),
    defaultDue: restore(item.dd, DUE),
    rating: restore<Rating>(item.r, RATING),
    added: restore<Rating>(item.ad, RATING),
    wording: restore<Wording>(item.wo, WORDING),
    invalidated: restore<Invalidation>(item.iv, INVALIDATION),
    default: restore<DefaultRating>(item.d, DEFAULT),
  })
}

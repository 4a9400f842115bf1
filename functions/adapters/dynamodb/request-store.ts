import type { DynamoDBClient } from '@aws-sdk/client-dynamodb'
import * as z from 'zod/mini'
import { civilDate } from '../../../shared/domain/calendar/civil.ts'
import {
  isOpen,
  type RatingRequest,
  REQUEST_STATES,
  REQUEST_TRANSITIONS,
  type RequestCommand,
} from '../../../shared/domain/device/request.ts'
import { legalFrom, next } from '../../../shared/domain/table.ts'
import type { DeskList, RequestStore } from '../../device/ports.ts'
import { engagement, forgetAfter, keyOf } from './engagement.ts'
import { type Attributes, absent, any, is, isIn } from './expression.ts'
import { getItem, query, type Store } from './read.ts'
import { putIf, updateIf } from './write.ts'

const stored: z.ZodMiniType<RatingRequest> = z.object({
  id: z.string(),
  window: z.string(),
  service: z.optional(z.string()),
  taskName: z.string(),
  askedBy: z.string(),
  askedAt: z.number(),
  openUntil: z.number(),
  state: z.enum(REQUEST_STATES),
  shownAt: z.optional(z.number()),
  endedAt: z.optional(z.number()),
  device: z.optional(z.string()),
  dwellMs: z.optional(z.number()),
})

type Attribute = keyof RatingRequest | 'pk' | 'request'

/** Name of the item that says which request has the window now; no request is called so. */
const TAKEN = 'taken'
/** Who asked when is kept for two years. */
const KEPT_MS = 2 * 365 * 86_400_000

const requestItem = (request: RatingRequest): Attributes => ({
  ...request,
  ...keyOf('ask', request.window, request.id),
  ...forgetAfter(request.askedAt + KEPT_MS),
})

/** The state a command leads to; the same whatever state it is legal in. */
function target(command: RequestCommand) {
  const [from] = legalFrom(REQUEST_TRANSITIONS, command)
  const step = from && next(REQUEST_TRANSITIONS, command, from)
  if (!step || 'refusal' in step) throw new Error(`${command} is never legal`)
  return step.to
}

/** Requests in DynamoDB: one item each, and one a window that names the request by which it is taken. */
export function requestStore(client: DynamoDBClient, table: string): RequestStore {
  const store: Store<Attribute> = engagement(client, table)
  const get: RequestStore['get'] = async (window, id) => {
    const item = await getItem(store, keyOf('ask', window, id), { consistent: true })
    return item && stored.parse(item)
  }
  const step: RequestStore['step'] = async (window, id, command, facts) => {
    const set = { ...facts, state: target(command) }
    const written = await updateIf(store, keyOf('ask', window, id), { set }, [
      isIn('state', legalFrom(REQUEST_TRANSITIONS, command)),
    ])
    return written.done ? stored.parse(written.item) : undefined
  }
  const pointer = (window: string) => getItem(store, keyOf('ask', window, TAKEN), { consistent: true })
  const standingOf = async (window: string, taken: Attributes | undefined) =>
    taken ? get(window, String(taken.request)) : undefined
  return {
    get,
    step,
    async open(request) {
      const { window, id, askedAt, openUntil } = request
      const before = await standingOf(window, await pointer(window))
      if (before && isOpen(before, askedAt)) return { opened: false, standing: before }
      await putIf(store, requestItem(request), [absent('pk')])
      const item = { ...keyOf('ask', window, TAKEN), request: id, openUntil, ...forgetAfter(openUntil + KEPT_MS) }
      const free = any<Attribute>(
        absent('pk'),
        is('openUntil', '<=', askedAt),
        ...(before ? [is<Attribute>('request', '=', before.id)] : []),
      )
      const written = await putIf(store, item, [free])
      if (written.done) return { opened: true }
      await step(window, id, 'cancel', { endedAt: askedAt })
      const standing = await standingOf(window, written.standing)
      if (!standing) throw new Error('a window is taken by a request that is not there')
      return { opened: false, standing }
    },
    async latest(window, at) {
      const taken = await pointer(window)
      return at !== undefined && Number(taken?.openUntil ?? 0) <= at ? undefined : standingOf(window, taken)
    },
  }
}

/** The list of a desk is of its day; it may go soon after. */
const LISTED_MS = 3 * 86_400_000

/** The services of a window's day in DynamoDB, in the order in which they were given. */
export function deskList(client: DynamoDBClient, table: string): DeskList {
  const store = engagement<'pk' | 'sk'>(client, table)
  return {
    async put({ window, service, servedAt }) {
      const key = keyOf('desk', window, `${civilDate(servedAt)}#${servedAt}#${service}`)
      await putIf(store, { ...key, service, ...forgetAfter(servedAt + LISTED_MS) }, [absent('pk')])
    },
    async ofDay(window, day, limit) {
      const ids: string[] = []
      const where = [is<'pk' | 'sk'>('pk', '=', keyOf('desk', window).pk ?? ''), is<'pk' | 'sk'>('sk', 'begins', `${day}#`)]
      for await (const item of query(store, { where, newestFirst: true, limit })) ids.push(String(item.service))
      return ids
    },
  }
}

import type { DynamoDBClient } from '@aws-sdk/client-dynamodb'
import { tables } from '../../../shared/contract/tables.ts'
import type { CivilDate } from '../../../shared/domain/calendar/civil.ts'
import type { Service } from '../../../shared/domain/evaluation/service.ts'
import type { EvaluationStore } from '../../evaluation/ports.ts'
import { dueKey, dueKeyOf } from './due-key.ts'
import { type Attributes, absent, type Change, exists, is } from './expression.ts'
import { legal, target } from './rating-commands.ts'
import { batchGet, getItem, query, type Store } from './read.ts'
import {
  defaultAttributes,
  dueAttributes,
  ratingAttributes,
  readService,
  SERVICE,
  type ServiceAttribute,
  serviceItem,
} from './service-item.ts'
import { wordsStore } from './words-store.ts'
import { putIf, updateIf } from './write.ts'

type Evaluations = Store<ServiceAttribute>

/** Services in DynamoDB: one item each, one conditional write a change. */
export function evaluationStore(client: DynamoDBClient, table: string): EvaluationStore {
  const store: Evaluations = { client, table, key: [tables.Evaluations.key.hash] }
  return {
    async add(service) {
      const written = await putIf(store, serviceItem(service), [absent(SERVICE.id)])
      if (written.done) return { added: true }
      if (!written.standing) throw new Error('a service stood in the way and is gone')
      return { added: false, standing: readService(written.standing) }
    },
    async get(id) {
      const item = await getItem(store, { id }, { consistent: true })
      return item && readService(item)
    },
    async submit(id, rating, today, { author } = {}) {
      const said = { [SERVICE.rating]: ratingAttributes(rating), ...(author ? { [SERVICE.author]: author } : {}) }
      const set = { [SERVICE.state]: target('submit-rating'), ...said }
      const written = await updateIf(store, { id }, { set }, [
        legal('submit-rating'),
        is(SERVICE.ratableUntil, '>=', today),
        is(SERVICE.servedAt, '<=', rating.at),
      ])
      if (written.done) return { done: true, service: readService(written.item) }
      return { done: false, standing: written.standing && readService(written.standing) }
    },
    async applyDefault(id, rating, seen, wakeOn) {
      const set = { [SERVICE.state]: target('apply-default'), [SERVICE.default]: defaultAttributes(rating) }
      const when = [legal('apply-default'), is<ServiceAttribute>('dd.d', '=', seen)]
      return (await updateIf(store, { id }, looking(id, wakeOn, set), when)).done
    },
    reschedule: (id, clock) => reschedule(store, id, clock),
    async wipe({ id, state, defaultDue }) {
      const idle = state === 'awaiting' && defaultDue ? [] : [SERVICE.wakeOn]
      const when = [is(SERVICE.state, '=', state), exists(SERVICE.sealed)]
      return (await updateIf<ServiceAttribute>(store, { id }, { remove: [SERVICE.sealed, ...idle] }, when)).done
    },
    forgetContact: async (id) => (await updateIf<ServiceAttribute>(store, { id }, { remove: ['r.k'] }, [exists('r.k')])).done,
    lookAgain: async ({ id, state }, wakeOn) =>
      (await updateIf(store, { id }, looking(id, wakeOn), [is(SERVICE.state, '=', state)])).done,
    async *due(day, shard) {
      for await (const item of query(store, { index: 'due', where: [is(SERVICE.wakeOn, '=', dueKeyOf(day, shard))] })) {
        yield String(item.id)
      }
    },
    ofApplicant: (applicant, limit) => ofApplicant(store, applicant, limit),
    ...wordsStore(store),
  }
}

/** A change that also sets the day of the next look, or takes it away. */
function looking(id: string, wakeOn: CivilDate | undefined, set: Attributes = {}): Change<ServiceAttribute> {
  const key = dueKey(wakeOn, id)
  return key ? { set: { ...set, [SERVICE.wakeOn]: key } } : { set, remove: [SERVICE.wakeOn] }
}

async function reschedule(store: Evaluations, id: string, clock: Pick<Service, 'defaultDue' | 'wakeOn' | 'calendar'>) {
  const key = dueKey(clock.wakeOn, id)
  const set = {
    [SERVICE.calendar]: clock.calendar,
    ...(key ? { [SERVICE.wakeOn]: key } : {}),
    ...(clock.defaultDue ? { [SERVICE.defaultDue]: dueAttributes(clock.defaultDue) } : {}),
  }
  const remove = [...(key ? [] : [SERVICE.wakeOn]), ...(clock.defaultDue ? [] : [SERVICE.defaultDue])]
  await updateIf(store, { id }, { set, remove }, [legal('apply-default')])
}

async function ofApplicant(store: Evaluations, applicant: string, limit: number): Promise<Service[]> {
  const question = { index: 'applicant', where: [is(SERVICE.applicant, '=', applicant)], newestFirst: true, limit }
  const keys = []
  for await (const item of query(store, question)) keys.push({ id: String(item.id) })
  const services = (await batchGet(store, keys)).map(readService)
  return services.sort((a, b) => b.servedAt - a.servedAt)
}

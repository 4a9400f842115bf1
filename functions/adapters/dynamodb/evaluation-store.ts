import type { DynamoDBClient } from '@aws-sdk/client-dynamodb'
import { tables } from '../../../shared/contract/tables.ts'
import type { Service } from '../../../shared/domain/evaluation/service.ts'
import { RATING_TRANSITIONS, type RatingCommand, type RatingState } from '../../../shared/domain/evaluation/transitions.ts'
import { legalFrom, next } from '../../../shared/domain/table.ts'
import type { EvaluationStore } from '../../evaluation/ports.ts'
import { dueKey, dueKeyOf } from './due-key.ts'
import { absent, is, isIn } from './expression.ts'
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
import { putIf, updateIf } from './write.ts'

type Evaluations = Store<ServiceAttribute>

/** The database condition of a command is the row of the transition table. An item that is not there has no state. */
const legal = (command: RatingCommand) => isIn(SERVICE.state, legalFrom(RATING_TRANSITIONS, command))

/** The state a command leads to; the same whatever state it is legal in. */
function target(command: RatingCommand): RatingState {
  const [from] = legalFrom(RATING_TRANSITIONS, command)
  const step = from && next(RATING_TRANSITIONS, command, from)
  if (!step || 'refusal' in step) throw new Error(`${command} is never legal`)
  return step.to
}

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
      const written = await updateIf(store, { id }, { set, remove: [SERVICE.wakeOn] }, [
        legal('submit-rating'),
        is(SERVICE.ratableUntil, '>=', today),
      ])
      if (written.done) return { done: true, service: readService(written.item) }
      return { done: false, standing: written.standing && readService(written.standing) }
    },
    async applyDefault(id, rating, seen) {
      const set = { [SERVICE.state]: target('apply-default'), [SERVICE.default]: defaultAttributes(rating) }
      const when = [legal('apply-default'), is('dd.d', '=', seen)]
      return (await updateIf(store, { id }, { set, remove: [SERVICE.wakeOn] }, when)).done
    },
    reschedule: (id, clock) => reschedule(store, id, clock),
    async *due(day, shard) {
      for await (const item of query(store, { index: 'due', where: [is(SERVICE.wakeOn, '=', dueKeyOf(day, shard))] })) {
        yield String(item.id)
      }
    },
    ofApplicant: (applicant, limit) => ofApplicant(store, applicant, limit),
  }
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

import type { DynamoDBClient } from '@aws-sdk/client-dynamodb'
import * as z from 'zod/mini'
import { type Correspondence, NOTHING_YET } from '../../../shared/domain/invitation/correspondence.ts'
import type { InvitationStore, Link } from '../../invitation/ports.ts'
import { engagement, forgetAfter, keyOf } from './engagement.ts'
import { absent, is } from './expression.ts'
import { getItem } from './read.ts'
import { putIf } from './write.ts'

const asked = z.object({ service: z.string(), token: z.string(), at: z.number(), state: z.enum(['sending', 'sent']) })
const correspondence: z.ZodMiniType<Correspondence> = z.object({
  asked: z.array(asked),
  day: z.string(),
  sentToday: z.number(),
  stopped: z.boolean(),
  explained: z.boolean(),
  heard: z.array(z.string()),
})
const link: z.ZodMiniType<Link> = z.object({ token: z.string(), service: z.string(), number: z.string(), validUntil: z.number() })

/** Correspondence and links in DynamoDB. A number that wants no more messages is never forgotten. */
export function invitationStore(client: DynamoDBClient, table: string): InvitationStore {
  const store = engagement<'pk' | 'version'>(client, table)
  return {
    async correspondence(number) {
      const item = await getItem(store, keyOf('number', number), { consistent: true })
      return item ? { version: Number(item.version), value: correspondence.parse(item) } : { version: 0, value: NOTHING_YET }
    },
    async keep(number, seen, next, forgetAt) {
      const item = { ...keyOf('number', number), version: seen.version + 1, ...next, ...(next.stopped ? {} : forgetAfter(forgetAt)) }
      const when = seen.version === 0 ? absent<'pk' | 'version'>('pk') : is<'pk' | 'version'>('version', '=', seen.version)
      return (await putIf(store, item, [when])).done
    },
    async putLink(made) {
      await putIf(store, { ...keyOf('i', made.token), ...made, ...forgetAfter(made.validUntil) }, [absent('pk')])
    },
    async link(token) {
      const item = await getItem(store, keyOf('i', token))
      return item && link.parse(item)
    },
  }
}

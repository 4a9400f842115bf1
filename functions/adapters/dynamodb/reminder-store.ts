import type { DynamoDBClient } from '@aws-sdk/client-dynamodb'
import * as z from 'zod/mini'
import { STAFF_ROLES } from '../../../shared/contract/authority.ts'
import { NOTICE_WAYS } from '../../../shared/domain/notice/notice.ts'
import type { Address, Follower, ReminderStore } from '../../notice/ports.ts'
import { engagement, forgetAfter, keyOf } from './engagement.ts'
import { absent, any, exists, is } from './expression.ts'
import { getItem, query } from './read.ts'
import { putIf, updateIf } from './write.ts'

type ReminderAttribute = 'pk' | 'left' | 'sending'

const address: z.ZodMiniType<Address> = z.object({ way: z.enum(NOTICE_WAYS), sealed: z.string(), account: z.string() })
const follower: z.ZodMiniType<Follower> = z.object({
  staff: z.string(),
  session: z.string(),
  roles: z.array(z.enum(STAFF_ROLES)),
  address: z.optional(address),
})

/** Reminders in DynamoDB: who wants them, acceptances by account and template, and which notices were begun. */
export function reminderStore(client: DynamoDBClient, table: string): ReminderStore {
  const store = engagement<ReminderAttribute>(client, table)
  const always = [any<ReminderAttribute>(absent('pk'), exists('pk'))]
  return {
    async ofReceipt(receipt) {
      const item = await getItem(store, keyOf('reminder', receipt))
      return item && address.parse(item)
    },
    async putReceipt(receipt, to, forgetAt) {
      await putIf(store, { ...keyOf('reminder', receipt), ...to, ...forgetAfter(forgetAt) }, always)
    },
    async follower(scope, staff) {
      const item = await getItem(store, keyOf('followers', scope, staff), { consistent: true })
      return item && follower.parse(item)
    },
    async followers(scope) {
      const found: Follower[] = []
      for await (const item of query(store, { where: [is('pk', '=', `followers#${scope}`)] })) found.push(follower.parse(item))
      return found
    },
    async putFollower(scope, one) {
      await putIf(store, { ...keyOf('followers', scope, one.staff), ...one }, always)
    },
    async accept(account, template) {
      await updateIf(store, keyOf('accepted', account, template), { add: { left: 1 } }, [])
    },
    async left(account, template) {
      const item = await getItem(store, keyOf('accepted', account, template), { consistent: true })
      return Number(item?.left ?? 0)
    },
    take: async (account, template) =>
      (await updateIf(store, keyOf('accepted', account, template), { add: { left: -1 } }, [is('left', '>', 0)])).done,
    async begin(notice, forgetAt) {
      const free = any<ReminderAttribute>(absent('pk'), is('sending', '=', false))
      const set = { sending: true, ...forgetAfter(forgetAt) }
      return (await updateIf(store, keyOf('notice', notice), { set }, [free])).done
    },
    async release(notice) {
      await updateIf(store, keyOf('notice', notice), { set: { sending: false } }, [exists('pk')])
    },
  }
}

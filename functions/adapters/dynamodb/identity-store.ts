import type { DynamoDBClient } from '@aws-sdk/client-dynamodb'
import * as z from 'zod/mini'
import { STAFF_ROLES } from '../../../shared/contract/authority.ts'
import type { Binding, IdentityStore, Member } from '../../identity/ports.ts'
import { engagement, forgetAfter, keyOf } from './engagement.ts'
import { absent, any, exists, is } from './expression.ts'
import { getItem, query, type Store } from './read.ts'
import { smsCodes } from './sms-codes.ts'
import { putIf, updateIf } from './write.ts'

type InvitationAttribute = 'pk' | 'validUntil' | 'takenBy'

const bound = { staff: z.string(), roles: z.array(z.enum(STAFF_ROLES)) }
const binding: z.ZodMiniType<Binding> = z.object(bound)
const member: z.ZodMiniType<Member> = z.object({ account: z.string(), ...bound })

/** Bindings, invitations and sign-in codes in DynamoDB. An account that takes its own invitation again gets it again. */
export function identityStore(client: DynamoDBClient, table: string): IdentityStore {
  const store: Store<InvitationAttribute> = engagement(client, table)
  return {
    async binding(account) {
      const item = await getItem(store, keyOf('account', account), { consistent: true })
      return item && binding.parse(item)
    },
    async bind(account, { staff, roles }) {
      await putIf(store, { ...keyOf('account', account), staff, roles }, [any(absent('pk'), exists('pk'))])
    },
    async enrol(org, { account, staff, roles }) {
      await putIf(store, { ...keyOf('unit', org, account), account, staff, roles }, [any(absent('pk'), exists('pk'))])
    },
    async members(org) {
      const found: Member[] = []
      for await (const item of query(store, { where: [is('pk', '=', `unit#${org}`)] })) found.push(member.parse(item))
      return found
    },
    async putInvitation({ code, expiresAt, staff, roles }) {
      const item = { ...keyOf('invitation', code), staff, roles, validUntil: expiresAt, ...forgetAfter(expiresAt) }
      await putIf(store, item, [absent('pk')])
    },
    async takeInvitation(code, account, now) {
      const free = any<InvitationAttribute>(absent('takenBy'), is('takenBy', '=', account))
      const change = { set: { takenBy: account } }
      const taken = await updateIf(store, keyOf('invitation', code), change, [exists('pk'), is('validUntil', '>', now), free])
      return taken.done ? binding.parse(taken.item) : undefined
    },
    ...smsCodes(client, table),
  }
}

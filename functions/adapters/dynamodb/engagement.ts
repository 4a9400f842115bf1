import type { DynamoDBClient } from '@aws-sdk/client-dynamodb'
import { tables } from '../../../shared/contract/tables.ts'
import type { Instant } from '../../../shared/domain/calendar/civil.ts'
import type { Key, Store } from './read.ts'

/** The Engagement table: one kind of item a prefix of `pk`. */
export const engagement = <A extends string>(client: DynamoDBClient, table: string): Store<A | 'pk'> => ({
  client,
  table,
  key: [tables.Engagement.key.hash, tables.Engagement.key.range],
})

export const keyOf = (
  kind:
    | 'account'
    | 'invitation'
    | 'sms'
    | 'nonce'
    | 'report'
    | 'printing'
    | 'exchange'
    | 'job'
    | 'throttle'
    | 'upward'
    | 'dictionary'
    | 'device'
    | 'pairing'
    | 'evaluator'
    | 'tempo'
    | 'ask'
    | 'desk'
    | 'i'
    | 'number'
    | 'calls'
    | 'reminder'
    | 'followers'
    | 'accepted'
    | 'notice'
    | 'unit'
    | 'look'
    | 'protection'
    | 'reveal',
  id: string,
  sk: string = kind,
): Key => ({
  pk: `${kind}#${id}`,
  sk,
})

/** When the table may forget an item, in seconds: some time after `at`, never a timer of a rule. */
export const forgetAfter = (at: Instant): { readonly expiresAt: number } => ({ expiresAt: Math.ceil(at / 1000) })

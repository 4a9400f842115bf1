import type { DynamoDBClient } from '@aws-sdk/client-dynamodb'
import type { IdentityStore } from '../../identity/ports.ts'
import { engagement, forgetAfter, keyOf } from './engagement.ts'
import { absent, any, exists, is } from './expression.ts'
import { putIf, updateIf } from './write.ts'

type CodeAttribute = 'pk' | 'sentAt' | 'validUntil' | 'tries' | 'used'

/** Tries a sign-in code is good for. */
const TRIES = 5

/** Sign-in codes in DynamoDB: one at a time for a number. A try is counted before the code is looked at. */
export function smsCodes(client: DynamoDBClient, table: string): Pick<IdentityStore, 'putSmsCode' | 'trySmsCode'> {
  const store = engagement<CodeAttribute>(client, table)
  return {
    async putSmsCode(phone, codeHash, now, expiresAt, gapMs) {
      const item = { ...keyOf('sms', phone), codeHash, sentAt: now, tries: 0, validUntil: expiresAt, ...forgetAfter(expiresAt) }
      return (await putIf(store, item, [any(absent('pk'), is('sentAt', '<=', now - gapMs))])).done
    },
    async trySmsCode(phone, codeHash, now) {
      const key = keyOf('sms', phone)
      const alive = [exists<CodeAttribute>('pk'), is<CodeAttribute>('validUntil', '>', now), absent<CodeAttribute>('used')]
      const counted = await updateIf(store, key, { add: { tries: 1 } }, [...alive, is('tries', '<', TRIES)])
      if (!counted.done || counted.item.codeHash !== codeHash) return false
      return (await updateIf(store, key, { set: { used: true } }, alive)).done
    },
  }
}

import type { DynamoDBClient } from '@aws-sdk/client-dynamodb'
import { civilDate, DAY_MS } from '../../../shared/domain/calendar/civil.ts'
import type { IdentityStore } from '../../identity/ports.ts'
import { engagement, forgetAfter, keyOf } from './engagement.ts'
import { absent, exists, is } from './expression.ts'
import { getItem } from './read.ts'
import { putIf, updateIf } from './write.ts'

type CodeAttribute = 'pk' | 'sentAt' | 'validUntil' | 'tries' | 'triesToday' | 'used'

/** Tries a sign-in code is good for, and those of a number in a day, over all its codes. */
const TRIES = 5
const TRIES_A_DAY = 20

/**
 * Sign-in codes in DynamoDB: one at a time for a number, with what the number has had on the civil day. A try is counted
 * before the code is looked at.
 */
export function smsCodes(client: DynamoDBClient, table: string): Pick<IdentityStore, 'putSmsCode' | 'trySmsCode'> {
  const store = engagement<CodeAttribute>(client, table)
  return {
    async putSmsCode(phone, codeHash, now, expiresAt, { gapMs, perDay }) {
      const last = await getItem(store, keyOf('sms', phone), { consistent: true })
      if (last && Number(last.sentAt) > now - gapMs) return 'soon'
      const day = civilDate(now)
      const today = last?.day === day ? last : { sentToday: 0, triesToday: 0 }
      const [sentToday, triesToday] = [Number(today.sentToday) + 1, Number(today.triesToday)]
      if (sentToday > perDay || triesToday >= TRIES_A_DAY) return 'full'
      const item = { ...keyOf('sms', phone), codeHash, sentAt: now, tries: 0, validUntil: expiresAt, day, sentToday, triesToday }
      const seen = last
        ? [is<CodeAttribute>('sentAt', '=', Number(last.sentAt)), is<CodeAttribute>('triesToday', '=', Number(last.triesToday))]
        : [absent<CodeAttribute>('pk')]
      return (await putIf(store, { ...item, ...forgetAfter(now + DAY_MS) }, seen)).done ? 'kept' : 'soon'
    },
    async trySmsCode(phone, codeHash, now) {
      const key = keyOf('sms', phone)
      const alive = [exists<CodeAttribute>('pk'), is<CodeAttribute>('validUntil', '>', now), absent<CodeAttribute>('used')]
      const left = [is<CodeAttribute>('tries', '<', TRIES), is<CodeAttribute>('triesToday', '<', TRIES_A_DAY)]
      const counted = await updateIf(store, key, { add: { tries: 1, triesToday: 1 } }, [...alive, ...left])
      if (!counted.done || counted.item.codeHash !== codeHash) return false
      return (await updateIf(store, key, { set: { used: true } }, alive)).done
    },
  }
}

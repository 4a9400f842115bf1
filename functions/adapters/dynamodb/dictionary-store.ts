import { createHash } from 'node:crypto'
import type { DynamoDBClient } from '@aws-sdk/client-dynamodb'
import * as z from 'zod/mini'
import type { Dictionary } from '../../../shared/domain/evaluation/indicators.ts'
import type { Dictionaries, KeptDictionary } from '../../superior/supervision-ports.ts'
import { engagement, keyOf } from './engagement.ts'
import { absent, exists, is } from './expression.ts'
import { query } from './read.ts'
import { putIf, updateIf } from './write.ts'

const stored: z.ZodMiniType<KeptDictionary> = z.object({
  content: z.object({
    version: z.string(),
    levels: z.array(
      z.object({
        level: z.number(),
        name: z.string(),
        indicators: z.array(z.object({ code: z.string(), text: z.string(), core: z.boolean() })),
      }),
    ),
  }),
  downloadedAt: z.number(),
  checkedAt: z.number(),
})

/** What matters of a dictionary, so that neither other fields nor their order make another content of it. */
const plain = ({ version, levels }: Dictionary): Dictionary => ({
  version,
  levels: levels.map(({ level, name, indicators }) => ({
    level,
    name,
    indicators: indicators.map(({ code, text, core }) => ({ code, text, core })),
  })),
})

/** A version whose content was changed under the same name is another one: nothing kept is ever written over. */
const keyOfContent = (content: Dictionary) =>
  keyOf(
    'dictionary',
    'versions',
    `${content.version}#${createHash('sha256').update(JSON.stringify(content)).digest('hex').slice(0, 16)}`,
  )

/** Versions that are listed; a dictionary changes once in years. */
const LISTED = 50

/** Downloaded dictionaries in DynamoDB, one item a content. */
export function dictionaryStore(client: DynamoDBClient, table: string): Dictionaries {
  const store = engagement<'pk' | 'sk' | 'checkedAt'>(client, table)
  return {
    async keep(given, now) {
      const content = plain(given)
      const key = keyOfContent(content)
      const put = await putIf(store, { ...key, content, downloadedAt: now, checkedAt: now }, [absent('pk')])
      if (!put.done) await updateIf(store, key, { set: { checkedAt: now } }, [exists('pk'), is('checkedAt', '<', now)])
      return put.done
    },
    async list() {
      const kept: KeptDictionary[] = []
      const where = [is<'pk'>('pk', '=', keyOf('dictionary', 'versions').pk ?? '')]
      for await (const item of query(store, { where, limit: LISTED })) kept.push(stored.parse(item))
      return kept.sort((a, b) => b.checkedAt - a.checkedAt || b.downloadedAt - a.downloadedAt)
    },
  }
}

import type { DynamoDBClient } from '@aws-sdk/client-dynamodb'
import { tables } from '../../../shared/contract/tables.ts'
import type { ServiceWindow } from '../../../shared/domain/directory/entries.ts'
import { versionOf } from '../../../shared/domain/directory/sign.ts'
import { FIRST_VERSION } from '../../../shared/domain/directory/window-code.ts'
import type { SignStore } from '../../channel/ports.ts'
import { entryKey, readEntry } from './entry-item.ts'
import { type Attributes, absent, any, exists, is } from './expression.ts'
import { batchGet, getItem, query, type Store } from './read.ts'
import { updateIf } from './write.ts'

/** `signSteps`: how many changes the sign has had. */
type SignAttribute = 'pk' | 'sk' | 'parent' | 'signVersion' | 'signMadeAt' | 'signRevoked' | 'signHistory' | 'signSteps'

const windowIn = (item: Attributes | undefined): ServiceWindow[] => {
  const entry = item && readEntry(item)
  return entry?.kind === 'window' ? [entry] : []
}

/** Signs on the windows of the directory, read from the table itself and changed one window at a time. */
export function signStore(client: DynamoDBClient, table: string): SignStore {
  const { hash, range } = tables.Directory.key
  const store: Store<SignAttribute> = { client, table, key: [hash, range] }
  return {
    async get(window) {
      return windowIn(await getItem(store, entryKey('window', window), { consistent: true }))[0]
    },
    async ofHall(hall) {
      const where = [is<SignAttribute>('parent', '=', hall), is<SignAttribute>('sk', 'begins', 'window#')]
      const keys = []
      for await (const item of query(store, { index: 'children', where })) keys.push({ pk: String(item.pk), sk: String(item.sk) })
      const windows = (await batchGet(store, keys, { consistent: true })).flatMap(windowIn)
      return windows.sort((a, b) => (a.id < b.id ? -1 : 1))
    },
    async change(seen, { signVersion, signRevoked, signHistory = [] }) {
      const steps = seen.signHistory?.length ?? 0
      const gone: SignAttribute[] = [
        ...(signVersion === versionOf(seen) ? [] : (['signMadeAt'] as const)),
        ...(signRevoked === undefined ? (['signRevoked'] as const) : []),
      ]
      const set = { signVersion, signRevoked, signHistory, signSteps: signHistory.length }
      const unchanged = steps === 0 ? absent<SignAttribute>('signSteps') : is<SignAttribute>('signSteps', '=', steps)
      return (await updateIf(store, entryKey('window', seen.id), { set, remove: gone }, [exists('pk'), unchanged])).done
    },
    async made(window, version, at) {
      const valid = is<SignAttribute>('signVersion', '=', version)
      const still = version === FIRST_VERSION ? any(absent<SignAttribute>('signVersion'), valid) : valid
      await updateIf(store, entryKey('window', window), { set: { signMadeAt: at } }, [exists('pk'), still])
    },
  }
}

import { randomBytes } from 'node:crypto'
import { signRequest } from '../../../functions/adapters/signature.ts'
import { routes } from '../../../shared/contract/routes.ts'
import type { ServiceRecord } from '../../../shared/contract/schemas/exchange.ts'
import type { Api } from './api.ts'

/** Pushes service records as a business system does, signed with its application key. @returns their dynamic codes in order. */
export function pusher(api: Api, system: { application: string; secret: string }, now: () => number) {
  const { method, path } = routes.pushServices
  return async (records: readonly ServiceRecord[]): Promise<string[]> => {
    const input = { records: [...records] }
    const nonce = randomBytes(16).toString('base64url')
    const headers = signRequest(system, { method, path, body: JSON.stringify(input) }, now(), nonce)
    const { results } = await api.call('pushServices', input, undefined, headers)
    const refused = results.find(({ status }) => status === 'refused')
    if (refused) throw new Error(`service record refused: ${JSON.stringify([refused, records[refused.index]])}`)
    return results.map(({ serviceCode = '' }) => serviceCode)
  }
}

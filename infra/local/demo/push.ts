import type { ServiceRecord } from '../../../shared/contract/schemas/exchange.ts'
import type { Api } from './api.ts'

/** Pushes service records as a business system does, signed with its application key. @returns their dynamic codes in order. */
export function pusher(api: Api, application: string, secret: string, now: () => number) {
  return async (records: readonly ServiceRecord[]): Promise<string[]> => {
    const input = { records: [...records] }
    const headers = await signedHeaders(application, secret, JSON.stringify(input), now())
    const { results } = await api.call('pushServices', input, undefined, headers)
    const refused = results.find(({ status }) => status === 'refused')
    if (refused) throw new Error(`service record refused: ${JSON.stringify([refused, records[refused.index]])}`)
    return results.map(({ serviceCode = '' }) => serviceCode)
  }
}

/** Left to the adapter of the exchange. */
async function signedHeaders(application: string, secret: string, body: string, at: number): Promise<Record<string, string>> {
  return { 'x-app-key': application, 'x-timestamp': String(at), 'x-signature': `${secret}${body}` }
}

import type { Input, Output, RouteName } from '@shared/contract/routes.ts'
import type { RefusalBody } from '@shared/contract/schemas/common.ts'
import { exchange, type HttpResponse } from '@/platform/http'
import { texts } from '@/texts/client'
import { type Address, addressOf } from './address'
import { session } from './session'
import { wait } from './wait'

/** Why a call has no value. `offline`: nothing came back, so nobody knows whether it was carried out. */
export interface ClientRefusal extends RefusalBody {
  readonly offline?: boolean
}

export type Answer<T> = { readonly ok: true; readonly value: T } | { readonly ok: false; readonly refusal: ClientRefusal }

const TIMEOUT = 10_000
/** Milliseconds before the second and the third try. */
const PAUSES = [400, 1200]

/**
 * Calls one operation of the contract. Refusals come back as values; a call that is safe to repeat (a GET, or one that carries
 * a request key) is tried three times when nothing comes back. An ended session is dropped from the device.
 */
export async function call<N extends RouteName>(name: N, input: Input<N>): Promise<Answer<Output<N>>> {
  const address = addressOf(name, input as Readonly<Record<string, unknown>>)
  const repeatable = address.method === 'GET' || 'requestKey' in (input as object)
  const answer = read<Output<N>>(await sendPatiently(address, repeatable))
  if (answer.ok || !ENDED.has(answer.refusal.code) || !session.get()) return answer
  session.drop()
  return read<Output<N>>(await sendPatiently(address, repeatable))
}

/** The session is over: what needs none is asked again without it. */
const ENDED = new Set(['E4001', 'E4002'])

async function sendPatiently(address: Address, repeatable: boolean): Promise<HttpResponse> {
  let response = await send(address)
  for (const pause of repeatable ? PAUSES : []) {
    if (!lost(response)) break
    await wait(pause)
    response = await send(address)
  }
  return response
}

const lost = ({ status }: HttpResponse) => status === 0 || status === 502 || status === 503 || status === 504

function send({ method, url, body }: Address): Promise<HttpResponse> {
  const token = session.get()?.token
  const headers: Record<string, string> = { accept: 'application/json' }
  if (body !== undefined) headers['content-type'] = 'application/json'
  if (token) headers.authorization = `Bearer ${token}`
  return exchange({ method, url, headers, body, timeout: TIMEOUT })
}

function read<T>({ status, body }: HttpResponse): Answer<T> {
  if (status >= 200 && status < 300) return { ok: true, value: body as T }
  if (status === 0) return { ok: false, refusal: { code: 'OFFLINE', message: texts.offline, offline: true } }
  return { ok: false, refusal: isRefusal(body) ? body : { code: 'E1005', message: texts.broken } }
}

const isRefusal = (body: unknown): body is RefusalBody =>
  typeof body === 'object' && body !== null && 'code' in body && 'message' in body && typeof body.message === 'string'

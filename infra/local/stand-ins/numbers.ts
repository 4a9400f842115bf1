import { createHmac } from 'node:crypto'
import type { IncomingMessage } from 'node:http'
import type { CallsAccount } from '../../../functions/adapters/masked-calls.ts'
import { parseCivilTime } from '../../../shared/domain/calendar/civil.ts'
import { json } from '../host/http/front.ts'
import { readBody } from '../host/http/read-body.ts'
import { type Listening, standIn } from './listen.ts'

interface Binding {
  readonly phone: string
  readonly number: string
  readonly extension: string
  readonly until: number
}

/** `silent`: never answers. `broken`: 500. Any other text: that code for every request. */
export type Mood = 'silent' | 'broken' | (string & {})

export interface NumbersStandIn extends Listening {
  /** Who is reached by calling a temporary number with an extension now; nobody when it is over. */
  dial(number: string, extension: string): string | undefined
  /** How it behaves from now on; well when undefined. */
  behave(mood: Mood | undefined): void
}

/** A number that nobody has. */
const NUMBER = '95000100'
const TOLERATED_MS = 15 * 60_000
const FIELDS = ['Action', 'Version', 'Format', 'SignatureMethod', 'SignatureVersion', 'SignatureNonce', 'Timestamp'] as const

/**
 * Stands for 阿里云号码隐私保护 (`BindAxnExtension`, version 2017-05-25): checks signature, time, nonce, pool, number and end as
 * strictly, and puts a call through while a binding lasts.
 */
export async function numbersStandIn(account: CallsAccount, now: () => number): Promise<NumbersStandIn> {
  const bindings: Binding[] = []
  const nonces = new Set<string>()
  let mood: Mood | undefined
  const listening = await standIn(async (request, response) => {
    const form = new URLSearchParams(String(await readBody(request)))
    if (mood === 'silent') return
    if (mood === 'broken') return json(response, 500, {})
    const fault = mood ?? requestFault(request, form, account, nonces, now()) ?? bindingFault(form, account, now())
    if (fault) return json(response, fault.startsWith('isv.') ? 200 : 400, { Code: fault, Message: fault, RequestId: 'r-1' })
    const binding: Binding = {
      phone: form.get('PhoneNoA') ?? '',
      number: NUMBER,
      extension: String(1000 + bindings.length),
      until: parseCivilTime(form.get('Expiration') ?? '') ?? 0,
    }
    bindings.push(binding)
    const SecretBindDTO = { SecretNo: binding.number, Extension: binding.extension, SubsId: String(bindings.length) }
    json(response, 200, { Code: 'OK', Message: 'OK', RequestId: 'r-1', SecretBindDTO })
  })
  return {
    ...listening,
    dial: (number, extension) =>
      bindings.find((one) => one.number === number && one.extension === extension && one.until > now())?.phone,
    behave(next) {
      mood = next
    },
  }
}

/** What is wrong with a request, whatever it asks for. */
function requestFault(
  { method, url, headers }: IncomingMessage,
  form: URLSearchParams,
  account: CallsAccount,
  nonces: Set<string>,
  now: number,
): string | undefined {
  if (method !== 'POST' || url !== '/' || headers['content-type'] !== 'application/x-www-form-urlencoded')
    return 'UnsupportedHTTPMethod'
  if (FIELDS.some((name) => !form.get(name))) return 'MissingParameter'
  if (form.get('Action') !== 'BindAxnExtension') return 'InvalidAction.NotFound'
  if (form.get('Version') !== '2017-05-25') return 'InvalidVersion'
  if (form.get('AccessKeyId') !== account.accessKeyId) return 'InvalidAccessKeyId.NotFound'
  if (Math.abs(Date.parse(form.get('Timestamp') ?? '') - now) > TOLERATED_MS) return 'InvalidTimeStamp.Expired'
  if (form.get('Signature') !== signatureOf(form, account)) return 'SignatureDoesNotMatch'
  const nonce = form.get('SignatureNonce') ?? ''
  if (nonces.has(nonce)) return 'SignatureNonceUsed'
  nonces.add(nonce)
  return undefined
}

function signatureOf(form: URLSearchParams, { accessKeySecret }: CallsAccount): string {
  const escaped = (text: string) =>
    new URLSearchParams({ _: text }).toString().slice(2).replaceAll('+', '%20').replaceAll('*', '%2A').replaceAll('%7E', '~')
  const names = [...form.keys()].filter((name) => name !== 'Signature').sort()
  const sent = names.map((name) => `${escaped(name)}=${escaped(form.get(name) ?? '')}`).join('&')
  return createHmac('sha1', `${accessKeySecret}&`)
    .update(`POST&%2F&${escaped(sent)}`)
    .digest('base64')
}

function bindingFault(form: URLSearchParams, { poolKey }: CallsAccount, now: number): string | undefined {
  if (form.get('PoolKey') !== poolKey) return 'isv.POOL_KEY_NOT_EXIST'
  if (!/^1\d{10}$/.test(form.get('PhoneNoA') ?? '')) return 'isv.ILLEGAL_ARGUMENT'
  const until = parseCivilTime(form.get('Expiration') ?? '')
  return until !== null && until > now + 60_000 ? undefined : 'isv.ILLEGAL_ARGUMENT'
}

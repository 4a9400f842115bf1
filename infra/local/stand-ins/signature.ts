import { createHash, createHmac, timingSafeEqual } from 'node:crypto'

export const CREDENTIALS = { accessKeyId: 'local', secretAccessKey: 'local-only-no-secret' }

/** Why a presigned address is not honoured. */
export type Fault = 'missing' | 'wrong' | 'expired'

const hash = (text: string): string => createHash('sha256').update(text).digest('hex')
const hmac = (key: string | Buffer, text: string): Buffer => createHmac('sha256', key).update(text).digest()
const encode = (text: string): string =>
  encodeURIComponent(text).replace(/[!'()*]/g, (letter) => `%${letter.charCodeAt(0).toString(16).toUpperCase()}`)

/** Headers of a request by their lower-case names. */
export type Sent = Readonly<Record<string, string | readonly string[] | undefined>>

/**
 * Checks a presigned address (signature version 4 in the query) at the instant `now` in ms. Headers that were signed with it
 * must be sent as they were signed.
 */
export function presignFault(method: string, url: URL, sent: Sent, now: number): Fault | undefined {
  const query = url.searchParams
  const signature = query.get('X-Amz-Signature')
  const stamp = query.get('X-Amz-Date') ?? ''
  const [accessKeyId, day, region, service, terminator] = (query.get('X-Amz-Credential') ?? '').split('/')
  if (!signature || accessKeyId !== CREDENTIALS.accessKeyId || !day || !region || !service) return 'missing'
  const scope = `${day}/${region}/${service}/${terminator}`
  const signingKey = [region, service, 'aws4_request'].reduce<Buffer>(
    (key, part) => hmac(key, part),
    hmac(`AWS4${CREDENTIALS.secretAccessKey}`, day),
  )
  const text = ['AWS4-HMAC-SHA256', stamp, scope, hash(canonical(method, url, sent))].join('\n')
  const expected = Buffer.from(hmac(signingKey, text).toString('hex'))
  const given = Buffer.from(signature)
  if (given.length !== expected.length || !timingSafeEqual(given, expected)) return 'wrong'
  const [, y, mo, d, h, mi, s] = /^(\d{4})(\d\d)(\d\d)T(\d\d)(\d\d)(\d\d)Z$/.exec(stamp) ?? []
  const from = Date.UTC(Number(y), Number(mo) - 1, Number(d), Number(h), Number(mi), Number(s))
  return now > from + Number(query.get('X-Amz-Expires') ?? 0) * 1000 ? 'expired' : undefined
}

function canonical(method: string, url: URL, sent: Sent): string {
  const query = [...url.searchParams]
    .filter(([name]) => name !== 'X-Amz-Signature')
    .map(([name, value]) => `${encode(name)}=${encode(value)}`)
    .sort()
    .join('&')
  const signed = (url.searchParams.get('X-Amz-SignedHeaders') ?? 'host').split(';')
  const headers = signed.map((name) => `${name}:${String(sent[name] ?? '').trim()}`)
  return [method, url.pathname, query, ...headers, '', signed.join(';'), 'UNSIGNED-PAYLOAD'].join('\n')
}

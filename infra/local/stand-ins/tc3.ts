import { createHash, createHmac, timingSafeEqual } from 'node:crypto'
import type { IncomingMessage } from 'node:http'

const hash = (text: string | Buffer): string => createHash('sha256').update(text).digest('hex')
const hmac = (key: string | Buffer, text: string): Buffer => createHmac('sha256', key).update(text).digest()

/** How far the time of a request may be from now, in seconds. */
const WINDOW_S = 300
const FORM =
  /^TC3-HMAC-SHA256 Credential=([^/]+)\/(\d{4}-\d\d-\d\d)\/([^/]+)\/tc3_request, SignedHeaders=([\w;-]+), Signature=([0-9a-f]{64})$/

/**
 * Why a request of 腾讯云 API 3.0 is not let in, as an error code of that API; undefined when its signature (TC3-HMAC-SHA256)
 * is right at `now` in ms. The name of the service is the first part of the host, as its SDK has it.
 */
export function tc3Fault(
  request: IncomingMessage,
  body: Buffer,
  account: { readonly secretId: string; readonly secretKey: string },
  now: number,
): string | undefined {
  const { headers, method = '', url = '/' } = request
  const [, secretId, date = '', service = '', signed = '', signature = ''] = FORM.exec(headers.authorization ?? '') ?? []
  if (!secretId) return 'AuthFailure.InvalidAuthorization'
  if (secretId !== account.secretId) return 'AuthFailure.SecretIdNotFound'
  const stamp = Number(headers['x-tc-timestamp'])
  if (!(Math.abs(now / 1000 - stamp) <= WINDOW_S)) return 'AuthFailure.SignatureExpire'
  const host = new URL(`http://${headers.host}`).hostname
  if (date !== new Date(stamp * 1000).toISOString().slice(0, 10) || service !== host.split('.')[0])
    return 'AuthFailure.SignatureFailure'
  if (signed !== 'content-type;host') return 'AuthFailure.SignatureFailure'
  const [path, query = ''] = url.split('?')
  const canonical = [method, path, query, `content-type:${headers['content-type']}\nhost:${host}\n`, signed, hash(body)].join(
    '\n',
  )
  const text = ['TC3-HMAC-SHA256', stamp, `${date}/${service}/tc3_request`, hash(canonical)].join('\n')
  const key = hmac(hmac(hmac(`TC3${account.secretKey}`, date), service), 'tc3_request')
  return timingSafeEqual(hmac(key, text), Buffer.from(signature, 'hex')) ? undefined : 'AuthFailure.SignatureFailure'
}

import { createHash } from 'node:crypto'
import smCrypto from 'sm-crypto'
import type { XmlForm } from '../../../../shared/domain/exchange/form.ts'
import { decode, encode } from './charset.ts'
import { type Asked, type Door, type Incoming, type Outgoing, SKEW_MS } from './door.ts'
import { SUCCESS } from './ledger.ts'

const md5 = (text: string): string => createHash('md5').update(text).digest('hex')
const quoted = (text: string): string => text.replace(/[&<>]/g, (letter) => `&#${letter.charCodeAt(0)};`)
const unquoted = (text: string): string => text.replace(/&#(\d+);/g, (_, code) => String.fromCodePoint(Number(code)))

/** The door of the token lineage: gives out tokens, wants one with every message, and opens what is under SM4. */
export function xmlDoor(form: XmlForm, secret: Readonly<Record<string, string>>, now: () => number): Door {
  const { wire } = form
  const tokens = new Map<string, number>()
  const key = md5(secret.appCode ?? '')
  const token = (query: URLSearchParams): Outgoing => {
    const at = query.get('timestamp') ?? ''
    const known = query.get('app_key') === secret.appKey && query.get('sign') === md5(`${secret.appCode}${at}`)
    if (!known || Math.abs(Number(at) - now()) > SKEW_MS) return plain(403, { message: '签名错误' })
    const given = md5(`${secret.appCode}|${tokens.size}|${now()}`)
    tokens.set(given, now() + wire.token.seconds * 1000)
    return plain(200, { [wire.token.field]: given })
  }
  const documentOf = (cipher: string): string | undefined => {
    const bytes = unsealed(cipher, key)
    const text = bytes && decode(bytes, wire.declared)
    const head = `<?xml version="1.0" encoding="${wire.declared}"?><${wire.root}>`
    return text?.startsWith(head) && text.endsWith(`</${wire.root}>`)
      ? text.slice(head.length, -`</${wire.root}>`.length)
      : undefined
  }
  const answer: Door['answer'] = (text, values = {}, lists = {}) => {
    const fields = (row: Readonly<Record<string, string>>) =>
      Object.entries(row).map(([name, value]) => `<${name}>${quoted(value)}</${name}>`)
    const items = Object.entries(lists).map(
      ([name, rows]) => `<${name}>${rows.map((row) => `<${wire.row}>${fields(row).join('')}</${wire.row}>`).join('')}</${name}>`,
    )
    const code = text === SUCCESS ? '200' : '500'
    const inner = `<code>${code}</code><msg>${quoted(text)}</msg>${fields(values).join('')}${items.join('')}`
    const soap = `<soap:Body><ns:response><return><![CDATA[<${wire.root}>${inner}</${wire.root}>]]></return></ns:response></soap:Body>`
    const document = `<?xml version="1.0" encoding="${wire.declared}"?><soap:Envelope>${soap}</soap:Envelope>`
    return { status: 200, type: 'text/xml', body: encode(document, form.charset) }
  }
  return {
    ask({ method, path, query, headers, body }: Incoming): Asked | Outgoing {
      if (method === 'GET' && path === wire.token.path) return token(query)
      const given = /^Basic (\w+)$/.exec(headers.authorization ?? '')?.[1] ?? ''
      if ((tokens.get(given) ?? 0) < now()) return plain(401, { message: '令牌无效' })
      if ([...query].length > 0) return answer('数据不合规范')
      const call = new RegExp(`<(\\w+):(\\w+)><${wire.argument}>([\\w+/=]+)</${wire.argument}></\\1:\\2>`)
      const [, , operation = '', cipher = ''] = call.exec(Buffer.from(body).toString('latin1')) ?? []
      const inner = documentOf(cipher)
      const fields = inner === undefined ? undefined : elements(inner)
      return fields ? { path, operation, fields } : answer('数据无法解密')
    },
    answer,
  }
}

const plain = (status: number, body: unknown): Outgoing => ({
  status,
  type: 'application/json',
  body: Buffer.from(JSON.stringify(body)),
})

function unsealed(cipher: string, key: string): Uint8Array | undefined {
  try {
    return Uint8Array.from(smCrypto.sm4.decrypt(Buffer.from(cipher, 'base64').toString('hex'), key, { output: 'array' }))
  } catch {
    return undefined
  }
}

/** The elements of a flat document; undefined when it is not one. */
function elements(inner: string): Record<string, string> | undefined {
  const found: Record<string, string> = {}
  const rest = inner.replace(/<(\w+)>([^<>]*)<\/\1>/g, (_, name: string, text: string) => {
    found[name] = unquoted(text)
    return ''
  })
  return rest === '' ? found : undefined
}

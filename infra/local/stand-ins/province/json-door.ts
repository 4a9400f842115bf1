import type { JsonForm } from '../../../../shared/domain/exchange/form.ts'
import { timeAs } from '../../../../shared/domain/exchange/write.ts'
import { decode, encode } from './charset.ts'
import { type Asked, type Door, type Incoming, type Outgoing, SKEW_MS } from './door.ts'
import { SUCCESS } from './ledger.ts'
import { open, publicKeyOf, seal } from './sm2.ts'

const CODES: Readonly<Record<string, string>> = { [SUCCESS]: '000000000000' }

/** The door of the national lineage: checks tenancy, mark, sign, time and replay, and opens the envelope. */
export function jsonDoor(form: JsonForm, secret: Readonly<Record<string, string>>, now: () => number): Door {
  const { sm2, headers, stamp } = form.wire
  const ours = secret.provinceKey ?? ''
  const theirs = publicKeyOf(secret.ownKey ?? '')
  const seen = new Set<string>()
  const opened = (cipher: unknown) => open(Buffer.from(String(cipher), sm2.encoding), ours, sm2)
  const signed = (com: Record<string, unknown>): string | undefined => {
    const { sign, time, appMark } = com
    if (appMark !== secret.appMark) return '应用标识不存在'
    if (opened(sign)?.toString('utf8') !== `${time}${appMark}${secret.appWord}`) return '签名错误'
    const near = [-SKEW_MS, 0, SKEW_MS].map((skew) => timeAs(stamp, now() + skew))
    if (String(time) < (near[0] ?? '') || String(time) > (near[2] ?? '')) return '请求已过期'
    if (seen.has(String(sign))) return '请求不可重放'
    seen.add(String(sign))
    return undefined
  }
  const answer = (text: string, body: unknown): Outgoing => {
    const cipher = seal(encode(JSON.stringify(body), form.charset), theirs, sm2).toString(sm2.encoding)
    const said = { 'C-API-Status': '00', 'C-Response-Code': CODES[text] ?? '999999', 'C-Response-Desc': text }
    return {
      status: 200,
      type: 'application/json',
      body: encode(JSON.stringify({ ...said, 'C-Response-Body': cipher }), 'utf-8'),
    }
  }
  return {
    ask({ method, path, headers: given, body }: Incoming): Asked | Outgoing {
      const tenant = Object.entries(headers).every(([name, value]) => given[name.toLowerCase()] === value)
      if (method !== 'POST' || !tenant) return answer('租户不存在', {})
      const message = parsed(decode(body, 'utf-8'))
      const com = (message?.txnBodyCom ?? {}) as Record<string, unknown>
      if (!message?.txnCommCom) return answer('数据不合规范', {})
      const problem = signed(com)
      if (problem) return answer(problem, {})
      const [operation, list] = Object.entries((com.params ?? {}) as Record<string, unknown>)[0] ?? []
      const cipher = Array.isArray(list) && list.length === 1 ? opened(list[0]) : undefined
      const rows = cipher && parsed(decode(cipher, form.charset))
      if (!operation || !Array.isArray(rows) || rows.length !== 1) return answer('数据无法解密', {})
      return { path, operation, fields: rows[0] as Record<string, unknown> }
    },
    answer: (text, values = {}, lists = {}) => answer(text, { ...values, ...lists }),
  }
}

function parsed(text: string | undefined): (Record<string, unknown> & unknown[]) | undefined {
  try {
    return text === undefined ? undefined : JSON.parse(text)
  } catch {
    return undefined
  }
}

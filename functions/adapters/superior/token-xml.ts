import { createHash } from 'node:crypto'
import type { Operation, XmlForm } from '../../../shared/domain/exchange/form.ts'
import { dayAs, type Field } from '../../../shared/domain/exchange/write.ts'
import type { SuperiorSystem } from '../../superior/ports.ts'
import { type Answer, dictionaryOf, isOut, listAll } from './answer.ts'
import { decode } from './charset.ts'
import { type Link, type Settings, sendStep, urlOf } from './link.ts'
import { keyOf, sm4Seal } from './sm4.ts'
import { contentName } from './txn-json.ts'
import { escaped, fieldsOf, find, readXml, textOf, writeXml } from './xml.ts'

const HTTP_UNAUTHORIZED = 401

/** A system of the token lineage: XML under SM4, sent with a token that is asked for first and kept while it is good. */
export function tokenXmlSystem(form: XmlForm, settings: Settings, link: Link): SuperiorSystem {
  const { appCode = '' } = settings
  const key = keyOf(appCode)
  const token = tokenKeeper(form, settings, link)
  const post = async (operation: Operation, fields: readonly Field[]) => {
    const bearer = await token.get()
    if (bearer === undefined) return undefined
    const cipher = sm4Seal(writeXml(form.wire.root, fields, form.wire.declared), key)
    const headers = {
      'content-type': 'text/xml; charset=utf-8',
      authorization: `Basic ${bearer}`,
      soapaction: operation.operation,
    }
    return link.call(urlOf(link, operation.path), { method: 'POST', headers, body: soap(form, operation.operation, cipher) })
  }
  const ask = async (operation: Operation, fields: readonly Field[]): Promise<Answer | undefined> => {
    let reply = await post(operation, fields)
    if (reply?.status === HTTP_UNAUTHORIZED) {
      token.forget()
      reply = await post(operation, fields)
    }
    return reply && !isOut(reply) ? readAnswer(form, reply.body) : undefined
  }
  return {
    send: (step, record) => sendStep(form, step, record, ask),
    listDay: (day) =>
      listAll(form, (page) =>
        ask(form.list, [
          [form.list.day, dayAs(form, day)],
          [form.list.page, page],
        ]),
      ),
    dictionary: async () => dictionaryOf(form, await ask(form.dictionary, []), contentName),
  }
}

/** The address of the question carries the key of the application, a time and a digest of the word: nothing of any person. */
function tokenKeeper(form: XmlForm, { appKey = '', appCode = '' }: Settings, link: Link) {
  let known: { readonly token: string; readonly until: number } | undefined
  return {
    forget() {
      known = undefined
    },
    async get(): Promise<string | undefined> {
      const now = link.clock.now()
      if (known && now < known.until) return known.token
      const url = urlOf(link, form.wire.token.path)
      const sign = createHash('md5').update(`${appCode}${now}`).digest('hex')
      url.search = new URLSearchParams({ app_key: appKey, timestamp: String(now), sign }).toString()
      const reply = await link.call(url, { method: 'GET', headers: {} })
      const token = reply && !isOut(reply) ? tokenIn(reply.body, form.wire.token.field) : undefined
      if (token) known = { token, until: now + form.wire.token.seconds * 1000 }
      return token
    },
  }
}

function tokenIn(bytes: Uint8Array, field: string): string | undefined {
  try {
    const token = (JSON.parse(decode(bytes, 'utf-8')) as Record<string, unknown>)[field]
    return typeof token === 'string' && token !== '' ? token : undefined
  } catch {
    return undefined
  }
}

const soap = ({ wire }: XmlForm, operation: string, cipher: string): string =>
  `<?xml version="1.0" encoding="utf-8"?><soapenv:Envelope xmlns:soapenv="http://schemas.xmlsoap.org/soap/envelope/" ` +
  `xmlns:ser="${escaped(wire.namespace)}"><soapenv:Body><ser:${operation}><${wire.argument}>${cipher}</${wire.argument}>` +
  `</ser:${operation}></soapenv:Body></soapenv:Envelope>`

/** An answer, or undefined when it is not one. */
function readAnswer({ wire }: XmlForm, bytes: Uint8Array): Answer | undefined {
  try {
    const answer = find(readXml(textOf(bytes)), wire.root)
    const { code, msg = '' } = answer ? fieldsOf(answer) : {}
    if (!answer || code === undefined) return undefined
    return {
      said: [code, msg],
      rows: (name) => (find(answer, name)?.children ?? []).filter((child) => child.name === wire.row).map(fieldsOf),
      value: (name) => find(answer, name)?.text,
    }
  } catch {
    return undefined
  }
}

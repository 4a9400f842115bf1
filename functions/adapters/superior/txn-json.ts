import { createHash } from 'node:crypto'
import type { JsonForm, Operation } from '../../../shared/domain/exchange/form.ts'
import type { Row } from '../../../shared/domain/exchange/read.ts'
import { dayAs, timeAs } from '../../../shared/domain/exchange/write.ts'
import type { SuperiorSystem } from '../../superior/ports.ts'
import { type Answer, dictionaryOf, isOut, listAll } from './answer.ts'
import { decode, jsonFor } from './charset.ts'
import { type Link, type Settings, sendStep, urlOf } from './link.ts'
import { type Sm2Envelope, sm2Envelope } from './sm2.ts'

export const contentName = (rows: readonly Row[]): string =>
  `norm-${createHash('sha256').update(JSON.stringify(rows)).digest('hex').slice(0, 12)}`

/** A system of the national lineage: `txnBodyCom` messages, each list of records under SM2. */
export function txnJsonSystem(form: JsonForm, settings: Settings, link: Link): SuperiorSystem {
  const { appMark = '', appWord = '', platformKey = '', ownKey = '' } = settings
  const envelope = sm2Envelope(form.wire.sm2, { platformKey, ownKey })
  const message = ({ operation }: Operation, record: Row): string => {
    const time = timeAs(form.wire.stamp, link.clock.now())
    const params = { [operation]: [envelope.seal(jsonFor([record], form.charset))] }
    const sign = envelope.seal(`${time}${appMark}${appWord}`)
    return JSON.stringify({ txnBodyCom: { sign, params, time, appMark }, txnCommCom: {} })
  }
  const ask = async (operation: Operation, record: Row): Promise<Answer | undefined> => {
    const headers = { 'content-type': 'application/json', ...form.wire.headers }
    const reply = await link.call(urlOf(link, operation.path), { method: 'POST', headers, body: message(operation, record) })
    return reply && !isOut(reply) ? readAnswer(form, envelope, reply.body) : undefined
  }
  return {
    send: (step, record) => sendStep(form, step, record, (operation, fields) => ask(operation, Object.fromEntries(fields))),
    listDay: (day) => listAll(form, (page) => ask(form.list, { [form.list.day]: dayAs(form, day), [form.list.page]: page })),
    dictionary: async () => dictionaryOf(form, await ask(form.dictionary, {}), contentName),
  }
}

/** An answer, or undefined when it is not one: what it brings is opened only when somebody wants it. */
function readAnswer(form: JsonForm, envelope: Sm2Envelope, bytes: Uint8Array): Answer | undefined {
  let answer: Row
  try {
    answer = JSON.parse(decode(bytes, 'utf-8')) as Row
  } catch {
    return undefined
  }
  const description = answer?.['C-Response-Desc']
  if (typeof description !== 'string') return undefined
  const body = (): Row => JSON.parse(decode(envelope.open(String(answer['C-Response-Body'])), form.charset)) as Row
  return {
    said: [description],
    rows(name) {
      const rows = body()[name]
      if (!Array.isArray(rows)) throw new Error(`no ${name} in the answer`)
      return rows as readonly Row[]
    },
    value: (name) => (body()[name] === undefined ? undefined : String(body()[name])),
  }
}

import type { Form } from '../../../shared/domain/exchange/form.ts'
import { type Row, readDictionary, readEntry, verdictOf } from '../../../shared/domain/exchange/read.ts'
import type { SuperiorRecord } from '../../../shared/domain/exchange/superior.ts'
import {
  type DownloadedDictionary,
  type Sent,
  type SuperiorEntry,
  SuperiorUnavailable,
  UNKNOWN_SERVICE,
  UNREACHABLE,
} from '../../superior/ports.ts'
import type { Reply } from './call.ts'

/** What the other side said, whatever its format. */
export interface Answer {
  /** Its code and its text. */
  readonly said: readonly string[]
  /** Rows under a name, and single values. Throws when what it sent cannot be read. */
  rows(name: string): readonly Row[]
  value(name: string): string | undefined
}

const LONGEST_TEXT = 80

/** A text of the other side without anything of the person it may repeat. */
export function impersonal(text: string, { applicant, rating }: SuperiorRecord): string {
  const personal = [...Object.values(applicant), rating?.text ?? ''].filter((value) => value.length > 1)
  const without = personal.reduce((rest, value) => rest.replaceAll(value, '＊'), text)
  return [...without.replace(/\d{6,}/g, '＊')].slice(0, LONGEST_TEXT).join('')
}

const unreachable = (text: string): Sent => ({ acknowledged: false, next: 'later', code: UNREACHABLE, text })

/** Whether the answer is none: nothing, or a machine that is out of order or overloaded. */
export const isOut = (reply: Reply | undefined): boolean => !reply || reply.status >= 500 || [408, 429].includes(reply.status)

/** What an answer to a step means; `undefined` is one that did not come or that nobody can read. */
export function sentOf(form: Form, record: SuperiorRecord, answer: Answer | undefined): Sent {
  if (!answer) return unreachable('上级系统没有应答或应答不能识别')
  const verdict = verdictOf(form, answer.said)
  if (verdict === 'acknowledged') return { acknowledged: true }
  const text = impersonal(answer.said.join(' '), record)
  if (verdict === 'unknown-service') return { acknowledged: false, next: 'later', code: UNKNOWN_SERVICE, text }
  return { acknowledged: false, next: verdict === 'refused' ? 'park' : 'later', code: 'refused', text }
}

/** An answer to a question. Throws `SuperiorUnavailable` when it is none or says no. */
export function granted(form: Form, answer: Answer | undefined): Answer {
  if (!answer) throw new SuperiorUnavailable('the superior system did not answer')
  if (verdictOf(form, answer.said) !== 'acknowledged') throw new SuperiorUnavailable('the superior system refused the question')
  return answer
}

/** The rows of an answer. Throws `SuperiorUnavailable` when they cannot be read. */
export function rowsOf(answer: Answer, name: string): readonly Row[] {
  try {
    return answer.rows(name)
  } catch (cause) {
    throw new SuperiorUnavailable('the answer of the superior system cannot be read', { cause })
  }
}

/** Everything of a day, page after page until one is not full. */
export async function listAll(form: Form, page: (number: number) => Promise<Answer | undefined>): Promise<SuperiorEntry[]> {
  const entries: SuperiorEntry[] = []
  for (let number = 1; ; number += 1) {
    const rows = rowsOf(granted(form, await page(number)), form.list.rows)
    entries.push(...rows.flatMap((row) => readEntry(form, row) ?? []))
    if (rows.length < form.list.pageSize) return entries
  }
}

/** The dictionary of an answer; `nameless` names a version that has no name of its own. */
export function dictionaryOf(
  form: Form,
  answer: Answer | undefined,
  nameless: (rows: readonly Row[]) => string,
): DownloadedDictionary {
  const rows = rowsOf(granted(form, answer), form.dictionary.rows)
  const read = readDictionary(form, rows, answer?.value(form.dictionary.version) || nameless(rows))
  if (!read) throw new SuperiorUnavailable('the superior system sent no indicators')
  return read
}

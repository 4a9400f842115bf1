import type { Field } from '../../../shared/domain/exchange/write.ts'
import { decode } from './charset.ts'

/** An element: its text, and the elements within it. Attributes are of no interest here. */
export interface Element {
  readonly name: string
  readonly text: string
  readonly children: readonly Element[]
}

const NAMED: Readonly<Record<string, string>> = { lt: '<', gt: '>', amp: '&', quot: '"', apos: "'" }

/** Characters that no XML 1.0 document can hold, however written; they are no part of any name. */
const IMPOSSIBLE = /[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]/gu

/** Text as character references wherever it is not plain ASCII: the same in every charset, and nothing is altered. */
export const escaped = (text: string): string =>
  text.replace(IMPOSSIBLE, '').replace(/[&<>"']|[^\u0020-\u007e]/gu, (letter) => `&#${letter.codePointAt(0)};`)

/** A document with one element a field. */
export const writeXml = (root: string, fields: readonly Field[], declared: string): string => {
  const inner = fields.map(([name, value]) => `<${name}>${escaped(String(value))}</${name}>`).join('')
  return `<?xml version="1.0" encoding="${declared}"?><${root}>${inner}</${root}>`
}

const unescaped = (text: string): string =>
  text.replace(/&(?:#(\d+)|#x([0-9a-f]+)|(\w+));/gi, (whole, decimal, hex, name) =>
    name ? (NAMED[name] ?? whole) : String.fromCodePoint(decimal ? Number(decimal) : Number.parseInt(hex, 16)),
  )

/** The text of a document in the charset that it declares, UTF-8 when it declares none. Throws when it is not of it. */
export function textOf(bytes: Uint8Array): string {
  const head = Buffer.from(bytes.subarray(0, 200)).toString('latin1')
  return decode(bytes, /<\?xml[^>]*encoding=["']([\w-]+)["']/.exec(head)?.[1] ?? 'utf-8')
}

/** The root element of a document. Throws when it is not well formed. */
export function readXml(document: string): Element {
  const open: Array<{ name: string; text: string; children: Element[] }> = [{ name: '', text: '', children: [] }]
  const token = /<\?[\s\S]*?\?>|<!--[\s\S]*?-->|<!\[CDATA\[([\s\S]*?)\]\]>|<(\/?)([\w:.-]+)[^<>]*?(\/?)>|([^<]+)|</g
  for (const [whole, data, closes, name, empty, text] of document.matchAll(token)) {
    const top = open.at(-1)
    if (!top || whole === '<') throw new Error('no XML')
    if (data !== undefined || text !== undefined) top.text += data ?? unescaped(text ?? '')
    else if (name === undefined) continue
    else if (closes) close(open, name)
    else if (empty) top.children.push({ name, text: '', children: [] })
    else open.push({ name, text: '', children: [] })
  }
  const [root] = open[0]?.children ?? []
  if (open.length !== 1 || !root) throw new Error('no XML')
  return root
}

function close(open: Array<{ name: string; text: string; children: Element[] }>, name: string): void {
  const closed = open.pop()
  if (closed?.name !== name) throw new Error('no XML')
  open.at(-1)?.children.push(closed)
}

const local = (name: string): string => name.split(':').at(-1) ?? name

/** The element of this name at any depth; one that travels as text inside another (SOAP) is read as well. */
export function find(element: Element, name: string): Element | undefined {
  if (local(element.name) === name) return element
  for (const child of element.children) {
    const found = find(child, name)
    if (found) return found
  }
  return element.text.includes(`<${name}`) ? find(readXml(element.text), name) : undefined
}

/** The fields of an element by name. */
export const fieldsOf = ({ children }: Element): Record<string, string> =>
  Object.fromEntries(children.map(({ name, text }) => [name, text]))

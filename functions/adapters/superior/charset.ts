import type { Form } from '../../../shared/domain/exchange/form.ts'

type Charset = Form['charset']

/** Text in the charset of the other side. Throws when the bytes are not of it. */
export const decode = (bytes: Uint8Array, charset: string): string => new TextDecoder(charset, { fatal: true }).decode(bytes)

/**
 * JSON that arrives whole in the charset of the other side: what might not be in it is written as an escape, so that no name
 * is ever altered.
 */
export const jsonFor = (value: unknown, charset: Charset): string => {
  const text = JSON.stringify(value)
  if (charset === 'utf-8') return text
  return text.replace(/[\u0080-\uffff]/g, (unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`)
}

import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { decode, jsonFor } from '../../functions/adapters/superior/charset.ts'
import { sm2Envelope } from '../../functions/adapters/superior/sm2.ts'
import { keyOf, sm4Seal } from '../../functions/adapters/superior/sm4.ts'
import { find, readXml, textOf, writeXml } from '../../functions/adapters/superior/xml.ts'
import { encode } from '../../infra/local/stand-ins/province/charset.ts'
import * as far from '../../infra/local/stand-ins/province/sm2.ts'
import type { JsonForm } from '../../shared/domain/exchange/form.ts'
import { virtualClock } from '../memory/system.ts'
import { nationalJson } from './support/forms.ts'
import { link } from './support/link.ts'
import { NOW, record } from './support/samples.ts'

const [platform, own] = [far.keyPair(), far.keyPair()]
const keys = { platformKey: platform.publicKey, ownKey: own.privateKey }
const TEXT = '{"评价":"等了两个小时"}'

const variants = (['C1C3C2', 'C1C2C3'] as const).flatMap((order) =>
  [true, false].flatMap((prefix04) => (['hex', 'base64'] as const).map((encoding) => ({ order, prefix04, encoding }))),
)

describe.each(variants.map((variant) => [JSON.stringify(variant), variant] as const))('SM2 %s', (_, variant) => {
  test('goes there and back, against an implementation of its own', () => {
    const envelope = sm2Envelope(variant, keys)
    const there = Buffer.from(envelope.seal(TEXT), variant.encoding)
    expect(far.open(there, platform.privateKey, variant)?.toString('utf8')).toBe(TEXT)
    const back = far.seal(Buffer.from(TEXT), own.publicKey, variant).toString(variant.encoding)
    expect(decode(envelope.open(back), 'utf-8')).toBe(TEXT)
  })

  test('a wrong order, prefix or key is an error and never an empty text', () => {
    const [other, point] = [{ ...variant, order: variant.order === 'C1C3C2' ? 'C1C2C3' : 'C1C3C2' } as const, variant.prefix04]
    const back = far.seal(Buffer.from(TEXT), own.publicKey, variant).toString(variant.encoding)
    expect(() => sm2Envelope(other, keys).open(back)).toThrow()
    expect(() => sm2Envelope({ ...variant, prefix04: !point }, keys).open(back)).toThrow()
    expect(() => sm2Envelope(variant, { ...keys, ownKey: platform.privateKey }).open(back)).toThrow()
    expect(() => sm2Envelope(variant, keys).open('')).toThrow()
  })
})

test('an envelope is never the same twice', () => {
  const envelope = sm2Envelope(variants[0] as JsonForm['wire']['sm2'], keys)
  expect(envelope.seal(TEXT)).not.toBe(envelope.seal(TEXT))
})

test('SM4 is one line of base64, and another word does not open it', () => {
  const cipher = sm4Seal(TEXT.repeat(40), keyOf('word'))
  expect(cipher).toMatch(/^[A-Za-z0-9+/]+=*$/)
  expect(cipher).not.toBe(sm4Seal(TEXT.repeat(40), keyOf('other')))
})

test('the same form with the other order, base64, no prefix and GBK is data alone', async () => {
  const { form } = { form: nationalJson as JsonForm }
  const sm2 = { order: 'C1C2C3', prefix04: false, encoding: 'base64' } as const
  const other: JsonForm = { ...form, charset: 'gbk', wire: { ...form.wire, sm2 } }
  const to = link(other, virtualClock(NOW))
  expect(await to.system.send('service', record())).toEqual({ acknowledged: true })
  expect(to.far.held()[0]?.service?.facts.taskName).toBe(record().service.taskName)
  expect((await to.system.dictionary()).levels[0]?.indicators[0]?.text).toBe('一窗受理一次办结')
})

test('JSON for another charset is plain ASCII and says the same', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), (text) => {
      const written = jsonFor({ text }, 'gbk')
      expect(written).toMatch(/^[\0-\x7f]*$/)
      expect(JSON.parse(written)).toEqual({ text: JSON.parse(JSON.stringify(text)) })
    }),
  )
})

test('whatever a document can hold is read back as it was, in any charset', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme' }), (text) => {
      const document = writeXml('Case', [['name', text]], 'GB2312')
      expect(document).toMatch(/^[\0-\x7f]*$/)
      const possible = text.replace(/[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]/gu, '')
      expect(find(readXml(textOf(Buffer.from(document))), 'name')?.text).toBe(possible)
    }),
  )
})

test('an answer is read by the charset that it declares', () => {
  const document = '<?xml version="1.0" encoding="GB2312"?><a><Case><code>200</code><msg>已有（评价）、勿重</msg></Case></a>'
  expect(find(readXml(textOf(encode(document, 'gb2312'))), 'msg')?.text).toBe('已有（评价）、勿重')
  expect(() => textOf(Buffer.from(document.replace('GB2312', 'UTF-8'), 'latin1'))).toThrow()
})

test.each(['', 'plain', '<a>', '<a><b></a></b>', '<a', '{"a":1}'])('%j is no document', (text) => {
  expect(() => readXml(text)).toThrow()
})

import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { withheldWords } from '../../../shared/data/index.ts'
import { isWithheld } from '../../../shared/domain/evaluation/withheld-words.ts'

const held = (text: string) => isWithheld(text, withheldWords)
const mobile = fc
  .tuple(
    fc.constantFrom('13', '15', '18', '100'),
    fc.string({ unit: fc.constantFrom(...'0123456789'), minLength: 9, maxLength: 9 }),
  )
  .map(([head, rest]) => (head + rest).slice(0, 11))

test('a phone number is held back however it is written', () => {
  const form = fc.constantFrom(
    (text: string) => text,
    (text: string) => `${text.slice(0, 3)} ${text.slice(3, 7)} ${text.slice(7)}`,
    (text: string) => `${text.slice(0, 3)}-${text.slice(3, 7)}-${text.slice(7)}`,
    (text: string) => text.replace(/\d/g, (digit) => String.fromCharCode(digit.charCodeAt(0) + 0xfee0)),
  )
  fc.assert(
    fc.property(mobile, form, (number, write) => {
      expect(held(`请打${write(number)}找我`)).toBe(true)
    }),
  )
})

test('numbers of identity cards and telephones are held back, and so are the words of the list', () => {
  for (const text of ['证件 11010519491231003X', '证件号110105194912310031。', '电话0883-2123456', '您去 死吧', '加 微 信详谈']) {
    expect(held(text)).toBe(true)
  }
})

test('what people say of a service is not', () => {
  for (const text of [
    '',
    '等了 40 分钟，3 号窗口只有一个人。',
    '2026年9月15日10:30到的，11:45才办完',
    '办件编号 53090020260915',
    '跑了 3 趟，材料 12 份',
  ]) {
    expect([text, held(text)]).toEqual([text, false])
  }
})

import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { LEVEL_NAMES, LEVELS, type Level } from '../../../shared/domain/evaluation/level.ts'
import { readReply } from '../../../shared/domain/invitation/reply.ts'

const level = fc.constantFrom(...LEVELS)
const marks = fc.string({ unit: fc.constantFrom(' ', '　', '。', '！', '，', '.', '\n', '“', '”', '…'), maxLength: 3 })
const FULL = ['０', '１', '２', '３', '４', '５'] as const
const CIRCLED = ['⓪', '①', '②', '③', '④', '⑤'] as const
const CHINESE = ['零', '一', '二', '三', '四', '五'] as const

const rated = (at: Level, text = '') => ({ kind: 'level', level: at, text })

test('every way of writing a level is that level', () => {
  const written = (at: Level) =>
    fc.constantFrom(
      String(at),
      FULL[at],
      CIRCLED[at],
      CHINESE[at],
      `${at}分`,
      LEVEL_NAMES[at],
      `${at}${LEVEL_NAMES[at]}`,
      `${at}、${LEVEL_NAMES[at]}`,
    )
  fc.assert(
    fc.property(
      level.chain((at) => fc.tuple(fc.constant(at), written(at))),
      marks,
      marks,
      ([at, text], before, after) => {
        expect(readReply(before + text + after)).toEqual(rated(at))
      },
    ),
  )
})

test('words after a level and a mark are its text', () => {
  expect(readReply('不满意，等了两个小时')).toEqual(rated(2, '等了两个小时'))
  expect(readReply('非常满意 办得很快。')).toEqual(rated(5, '办得很快'))
  expect(readReply('4满意，APP好用')).toEqual(rated(4, 'APP好用'))
  expect([...(readReply(`不满意 ${'慢'.repeat(400)}`) as { text: string }).text]).toHaveLength(150)
})

test.each(['T', 't', 'Ｔ', 'TD', '退订', '退订T', ' 退订。'])('%s stops the messages', (text) => {
  expect(readReply(text)).toEqual({ kind: 'stop' })
})

test.each([
  ...['', ' ', '0', '6', '10', '12345', '5 4', '5、4', '4.5', '5非常不满意', '不满意5', '1 个小时才办完', '5 很快'],
  ...['满意吗', '满意？', '满意度太低', '不太满意', '很满意', '不是不满意', '非常', '满意 不满意', '满意个头'],
  ...['5非常满意，4满意，3基本满意，2不满意，1非常不满意', '你好', 'R', 'tt', '退订了吗', '五六', '好评', '👍'],
])('“%s” rates nothing', (text) => {
  expect(readReply(text)).toEqual({ kind: 'unclear' })
})

/** Written another way: what is left of a reply without marks. */
const LEVEL_AT_THE_HEAD = /^(?:[1-5一二三四五][分星]?$|[1-5]?(?:非常不满意|非常满意|基本满意|不满意|满意))/u

test('anything else never rates', () => {
  const unit = fc.constantFrom(...'0123456789１５五满意不非常基本。， ？吗TtA退订!很的')
  fc.assert(
    fc.property(fc.oneof(fc.string({ unit, maxLength: 12 }), fc.string({ unit: 'grapheme' })), (text) => {
      const read = readReply(text)
      if (read.kind !== 'level') return
      const bare = text.normalize('NFKC').replace(/[\p{P}\p{S}\s]/gu, '')
      expect(bare).toMatch(LEVEL_AT_THE_HEAD)
      expect(text.normalize('NFKC')).not.toMatch(/\?/)
    }),
    { numRuns: 2000 },
  )
})

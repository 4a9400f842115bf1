import { expect, test } from 'vitest'
import { countText, dateText, monthText, percentText, shortTimeText } from '../../../miniprogram/src/services/format.ts'
import { dueDateText, dueText, limitText } from '../../../miniprogram/src/texts/due.ts'
import type { DueView } from '../../../shared/contract/schemas/common.ts'

const due: DueView = {
  date: '2026-12-09',
  weekday: '星期三',
  provisional: false,
  unit: 'working',
  amount: 15,
  left: 4,
  startsAt: 'verification',
  rule: 'rectification',
}

test('what is left of a term is said in words', () => {
  expect(dueText(due)).toBe('还剩 4 个工作日')
  expect(dueText({ ...due, left: 0 })).toBe('今天到期')
  expect(dueText({ ...due, left: -1 })).toBe('超期 1 个工作日')
  expect(dueText({ ...due, left: 13, provisional: true })).toBe('约 13 个工作日（暂定）')
  expect(dueText({ ...due, left: 3, unit: 'natural' })).toBe('还剩 3 天')
})

test('a rule names its start, its length and its unit', () => {
  expect(limitText(due)).toBe('查实之日起 15 个工作日')
  expect(limitText({ ...due, startsAt: 'receipt', amount: 7, unit: 'natural' })).toBe('收到之日起 7 个自然日')
})

test('a provisional last day says so', () => {
  expect(dueDateText(due)).toBe('2026年12月9日（星期三）')
  expect(dueDateText({ ...due, provisional: true })).toBe('2026年12月9日（星期三）（暂定）')
})

test('dates, times and numbers are written as people read them', () => {
  expect(dateText('2026-01-05')).toBe('2026年1月5日')
  expect(shortTimeText('2026-11-18 10:31:07')).toBe('11月18日 10:31')
  expect(monthText('2026-09')).toBe('2026年9月')
  expect(countText(1041806)).toBe('1,041,806')
  expect(percentText(0.98123)).toBe('98.1%')
})

import { expect, test } from 'vitest'
import budgets from './budgets.json' with { type: 'json' }
import { files, isCode, read } from './files.ts'

const code = files.filter((file) => isCode(file) && /^(shared|functions|infra|miniprogram|test)\//.test(file))
const lengths = code.map((file) => ({ file, lines: read(file).split('\n').length }))
const product = lengths.filter(({ file }) => !file.startsWith('test/')).sort((a, b) => a.lines - b.lines)
const at = (share: number) => product[Math.floor(product.length * share)]?.lines ?? 0

test('files stay small', () => {
  expect(at(0.5)).toBeLessThanOrEqual(budgets.lines.median)
  expect(at(0.9)).toBeLessThanOrEqual(budgets.lines.p90)
  const excused = Object.keys(budgets.longerBecause)
  expect(lengths.filter(({ file, lines }) => lines > budgets.lines.greatest && !excused.includes(file))).toEqual([])
})

test('handlers only wire', () => {
  const handlers = lengths.filter(({ file }) => file.startsWith('functions/handlers/'))
  expect(handlers.filter(({ lines }) => lines > budgets.handlerLines)).toEqual([])
})

import fc from 'fast-check'
import { expect, test } from 'vitest'
import { errorCsv } from '@/packages/admin/exchange-files/error-list'
import { fromCells, fromLines } from '@/packages/admin/exchange-files/read-rows'
import { FILE_COLUMNS, fieldOf } from '../../../shared/contract/file-columns.ts'
import { ratingRecord, serviceRecord } from '../../../shared/contract/schemas/exchange.ts'

const SERVICE = {
  projectNo: 'P-1',
  serviceNumber: '1',
  taskCode: '1153090090000006542011400301000',
  taskName: '职工参保登记',
  serviceName: '办结',
  areaCode: '530900000000',
  orgcode: '115309009000000654',
  serviceTime: '2026-11-02 09:30:00',
  userProp: '1',
  proStatus: '3',
  proChannel: '1',
}
const fields = Object.keys(SERVICE)
const line = (changes: Record<string, string | null> = {}) => fields.map((field) => ({ ...SERVICE, ...changes })[field] ?? null)
const rowsOf = (read: ReturnType<typeof fromCells>) => ('rows' in read ? read.rows : [])

test('columns of files are the fields of the exchange, and the required ones are the required ones', () => {
  for (const [kind, schema] of [
    ['services', serviceRecord],
    ['ratings', ratingRecord],
  ] as const) {
    expect(FILE_COLUMNS[kind].map(({ field }) => field).sort()).toEqual(Object.keys(schema.shape).sort())
    const empty = schema.safeParse({})
    const needed = empty.success ? [] : empty.error.issues.map(({ path }) => String(path[0]))
    expect(
      FILE_COLUMNS[kind]
        .filter(({ required }) => required)
        .map(({ field }) => field)
        .sort(),
    ).toEqual([...new Set(needed)].sort())
    for (const { field, name } of FILE_COLUMNS[kind])
      expect([fieldOf(kind, ` ${name}* `), fieldOf(kind, field)]).toEqual([field, field])
  }
})

test('rows of a workbook become records: codes keep their figures, empty cells are nothing, the number is a number', () => {
  const names = fields.map((field) => FILE_COLUMNS.services.find((column) => column.field === field)?.name ?? '')
  const read = fromCells(
    [
      [...fields, 'mobile', '备注'],
      [...names, '手机号码', ''],
      [...line(), '', '随便写'],
      [...line().map(() => ''), '', ''],
    ],
    'services',
  )
  expect(rowsOf(read)).toEqual([{ row: 3, record: { ...SERVICE, serviceNumber: 1 } }])
  expect(serviceRecord.safeParse(rowsOf(read)[0]?.record).success).toBe(true)
})

test('a code that the spreadsheet has rounded is told, with its row and field, and is not sent', () => {
  const read = fromCells([fields, line(), line({ orgcode: null })], 'services')
  expect(rowsOf(read)[1]).toMatchObject({ row: 3, fault: { field: 'orgcode', message: expect.stringContaining('文本格式') } })
  expect(rowsOf(read)[1]?.record).not.toHaveProperty('orgcode')
})

test('a file without a needed column is refused as a whole, by name', () => {
  const read = fromCells([fields.filter((field) => field !== 'orgcode'), []], 'services')
  expect(read).toEqual({ fault: expect.stringContaining('受理部门代码') })
})

test('lines of JSON are records; one that is none is told with its line', () => {
  const text = `\uFEFF${JSON.stringify({ ...SERVICE, serviceNumber: 2 })}\r\n\r\n[1]\n{"broken\n${JSON.stringify(SERVICE)}`
  const read = fromLines(text)
  expect(rowsOf(read)).toEqual([
    { row: 1, record: { ...SERVICE, serviceNumber: 2 } },
    { row: 3, record: {}, fault: { field: '', message: '这一行不是一个 JSON 对象' } },
    { row: 4, record: {}, fault: { field: '', message: '这一行不是一个 JSON 对象' } },
    { row: 5, record: { ...SERVICE, serviceNumber: 1 } },
  ])
})

test('whatever is in the cells, every row that is not empty is there once, with its own number', () => {
  const cell = fc.oneof(fc.constant(''), fc.constant(null), fc.string())
  fc.assert(
    fc.property(fc.array(fc.array(cell, { minLength: fields.length, maxLength: fields.length }), { maxLength: 12 }), (lines) => {
      const rows = rowsOf(fromCells([fields, line(), ...lines], 'services'))
      const filled = lines.flatMap((cells, at) => (cells.some((each) => each !== '') ? [at + 3] : []))
      expect(rows.map(({ row }) => row)).toEqual([2, ...filled])
    }),
  )
})

test('the list of errors opens in a spreadsheet as text: no formula, no rounded code', () => {
  const csv = errorCsv([
    { row: 3, projectNo: '=1+1', field: 'orgcode', message: '太长，最多 18 个', code: '' },
    { row: 4, projectNo: '530900202611020001', field: 'x', message: 'a"b,c', code: 'E5007' },
  ])
  expect(csv.startsWith('\uFEFF行号,办件编号,')).toBe(true)
  expect(csv).toContain("3,'=1+1,orgcode,")
  expect(csv).toContain('4,\t530900202611020001,x,"a""b,c",E5007\r\n')
})

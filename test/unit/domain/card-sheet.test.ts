import { expect, test } from 'vitest'
import { readSheetRows, SHEET_COLUMNS } from '../../../shared/domain/card/sheet.ts'

const titles = SHEET_COLUMNS.map(({ title }) => title)
const examples = SHEET_COLUMNS.map(({ example }) => example)

test('rows are read with their numbers, however dates, levels and codes are written', () => {
  const rows = readSheetRows([
    titles,
    examples,
    ['KMPX-0001-2', '2026-09-15 00:00:00', '2026/9/5', '1号窗口', '5', '', '', '', '', '', ''],
    ['', '', '', '', '', '', '', '', '', '', undefined],
    ['kmpx 0002 3', '2026年9月15日', '2026.09.14', '', '非常不满意', '108，109', '太慢', '10000000099', '社保', 'P-1', '2'],
    ['KMPX-0003-4', '', '昨天', '', '6', '208', ''],
  ])
  expect(rows).toEqual([
    {
      row: 3,
      value: {
        serial: 'KMPX-0001-2',
        collectedOn: '2026-09-15',
        filledOn: '2026-09-05',
        window: '1号窗口',
        level: 5,
        codes: [],
        text: '',
        wantsCall: false,
        matter: '',
        projectNo: '',
      },
    },
    {
      row: 5,
      value: {
        serial: 'kmpx 0002 3',
        collectedOn: '2026-09-15',
        filledOn: '2026-09-14',
        window: '',
        level: 1,
        codes: ['108', '109'],
        text: '太慢',
        wantsCall: true,
        phone: '10000000099',
        matter: '社保',
        projectNo: 'P-1',
        serviceNumber: 2,
      },
    },
    {
      row: 6,
      value: {
        serial: 'KMPX-0003-4',
        filledOn: '昨天',
        window: '',
        level: 0,
        codes: ['208'],
        text: '',
        wantsCall: false,
        matter: '',
        projectNo: '',
      },
    },
  ])
})

test('columns may stand in any order, and a file that is another one is none', () => {
  expect(
    readSheetRows([
      ['满意程度', '备注', '填卡日期', '卡号'],
      ['4', 'x', '2026-09-15', 'A'],
    ])?.[0],
  ).toMatchObject({ row: 2, value: { serial: 'A', level: 4 } })
  expect(readSheetRows([['卡号', '姓名']])).toBeNull()
  expect(readSheetRows([])).toBeNull()
})

test('a number that the spreadsheet has rounded is told with its column, and never taken for an empty cell', () => {
  const [first, second] =
    readSheetRows([
      ['卡号', '填卡日期', '满意程度', '办件编号', '备注'],
      ['A', '2026-09-15', '4', null, ''],
      ['B', '2026-09-15', '4', '', null],
    ]) ?? []
  expect(first).toMatchObject({ row: 2, rounded: '办件编号' })
  expect(second).not.toHaveProperty('rounded')
})

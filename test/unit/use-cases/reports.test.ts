import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { Report } from '../../../functions/report/ports.ts'
import { listReports, requestReport, requestScheduledReport } from '../../../functions/report/request-report.ts'
import { runReport } from '../../../functions/report/run-report.ts'
import { csv, statisticsSheets } from '../../../functions/report/sheets.ts'
import { countServices } from '../../../functions/statistics/count.ts'
import type { Row } from '../../../functions/statistics/ports.ts'
import { memoryFiles, plainWorkbook } from '../../memory/reports.ts'
import { admin, type House, house, MATTER, refused } from '../support/house.ts'
import { on } from '../support/samples.ts'

const REPORT: Report = {
  id: 'r',
  kind: 'manual',
  owner: '530900000000',
  region: '530900000000',
  regionName: '全市',
  month: '2026-03',
  state: 'queued',
  done: 0,
  total: 0,
  requestedAt: 0,
  expiresAt: 0,
  files: [],
}

const text = (rows: readonly Row[]) =>
  new TextDecoder('utf-8', { ignoreBOM: true }).decode(csv(statisticsSheets(REPORT, rows, house().rules)))
const row = (name: string, id = 'H1'): Row => ({ kind: 'hall', id, name, counters: { s: 2, n5: 1, d: 1 } })

/** A reader of CSV, as the standard says (RFC 4180). */
function parse(body: string): string[][] {
  const lines: string[][] = []
  for (const line of body.match(/(?:"(?:[^"]|"")*"|[^"\r])+\r\n/g) ?? []) {
    const cells = line.slice(0, -2).match(/(?:"(?:[^"]|"")*"|[^",])*(?:,|$)/g) ?? []
    lines.push(
      cells.map((cell) =>
        cell
          .replace(/,$/, '')
          .replace(/^"([\s\S]*)"$/, '$1')
          .replace(/""/g, '"'),
      ),
    )
  }
  return lines
}

test('the CSV opens in a spreadsheet: BOM, CRLF, codes as text, shares as percent', () => {
  const body = text([{ ...row('事项', MATTER), kind: 'matter' }, row('大厅')])
  expect(body.startsWith('\uFEFF类别,代码,名称,应评服务,')).toBe(true)
  expect(body.endsWith('\r\n')).toBe(true)
  expect(body.replaceAll('\r\n', '')).not.toMatch(/[\r\n]/)
  expect(body).toContain(`事项,\t${MATTER},事项,2,1,1,0,`)
  expect(body).toContain('大厅,H1,大厅,2,1,1,0,1,0,0,0,0,100.00%,')
})

test('a code a spreadsheet would read as a number of another size stays a code', () => {
  for (const id of ['2345678E', '23E45678', '123456789012', '12345678901']) {
    const cell = parse(text([row('大厅', id)]))[1]?.[1]
    expect(cell).toBe(/^\d{12}$|^23E/.test(id) ? `\t${id}` : id)
  }
})

test('no cell begins with what starts a formula, whatever somebody is called', () => {
  const start = fc.constantFrom('=', '+', '-', '@', '\t', '\r')
  fc.assert(
    fc.property(start, fc.string(), (first, rest) => {
      const name = parse(text([row(`${first}${rest.replaceAll('\n', '')}`)]))[1]?.[2] ?? ''
      expect(name.startsWith(`'${first}`)).toBe(true)
    }),
  )
})

test('what is not a formula is written as it is, quotes and commas and lines included', () => {
  fc.assert(
    fc.property(
      fc.string().filter((name) => !/^[=+\-@\t\r]|^\d/.test(name) && !name.includes('\r')),
      (name) => {
        const body = text([row(name)])
        const quoted = /[",\n]/.test(name) ? `"${name.replaceAll('"', '""')}"` : name
        expect(body).toContain(`\r\n大厅,H1,${quoted},2,`)
      },
    ),
  )
})

test('each kind has its sheet, sorted by code; one says what was counted', () => {
  const sheets = statisticsSheets(REPORT, [row('乙', 'H2'), row('甲', 'H1')], house().rules)
  expect(sheets.map(({ name }) => name)).toEqual(['地区', '部门', '大厅', '窗口', '人员', '事项', '说明'])
  expect(sheets[2]?.rows.map(([id]) => id)).toEqual(['H1', 'H2'])
  expect(JSON.stringify(sheets[6]?.rows)).toContain('默认评价不计入')
  for (const { columns, rows } of sheets) for (const line of rows) expect(line).toHaveLength(columns.length)
})

test('how cases were dealt with stands beside them, by the name the place has for its share', () => {
  const counters = {
    t: 9,
    tm: 1,
    tf: 4,
    tx: 1,
    tr: 2,
    ta: 6,
    to: 3,
    te: 1,
    tl: 1,
    tn: 1,
    tc: 3,
    tu: 1,
    tz: 1,
    tp: 5,
    tq: 4,
    k: 2,
    ka: 1,
    ke: 1,
  }
  for (const [place, name, parts] of [
    ['lincang', '实名差评回访整改率', [4, 5]],
    ['linzi', '已办结差评回访率', [4, 5]],
  ] as const) {
    const [, orgs] = statisticsSheets(REPORT, [{ ...row('单位'), kind: 'org', counters }], house(place).rules)
    const cell = (title: string) => orgs?.rows[0]?.[orgs.columns.findIndex((column) => column.title === title)]
    expect([`${name}：分子`, `${name}：分母`, name].map(cell)).toEqual([...parts, 0.8])
    expect(['差评件', '并单', '按期答复', '延期答复', '超期答复', '已答复'].map(cell)).toEqual([9, 1, 3, 1, 1, 6])
    expect(['整改率', '投诉件', '投诉延期答复'].map(cell)).toEqual([2 / 3, 2, 1])
  }
})

const running = (here: House) => ({ ...here, files: memoryFiles(), workbook: plainWorkbook })

async function counted(here: House) {
  const code = await here.serve()
  const after = here.evaluations.items.get(code)
  await countServices([{ sequence: '1', before: undefined, after }], 'Evaluations#0', here)
}

test('asked for, made, listed with links, and gone after a week', async () => {
  const here = running(house())
  await counted(here)
  const [east] = here.places
  const asked = await requestReport({ month: '2026-03' }, admin(east), here)
  expect(asked).toMatchObject({ value: { kind: 'manual', state: 'queued', regionName: '东县', files: [] } })
  const queued = await here.reports.get(east, asked.ok ? asked.value.id : '')
  if (!queued) throw new Error('not queued')
  await runReport(queued, here)
  await runReport(queued, here)
  const list = await listReports(admin(east), here)
  expect(list).toMatchObject({ value: { exports: [{ state: 'ready' }] } })
  const files = list.ok ? (list.value.exports[0]?.files ?? []) : []
  expect(files.map(({ name }) => name)).toEqual(['好差评统计-东县-2026-03.xlsx', '好差评统计-东县-2026-03.csv'])
  const body = new TextDecoder().decode([...here.files.files].find(([key]) => key.endsWith('csv'))?.[1])
  for (const kind of ['部门', '大厅', '窗口', '人员']) expect(body).toContain(`\r\n${kind},`)
  expect(body).not.toContain('\r\n事项,')
  here.clock.moveTo(on('2026-03-09'))
  expect(await listReports(admin(east), here)).toEqual({ ok: true, value: { exports: [] } })
})

test('whoever asks for a lower region finds its report in his own list', async () => {
  const here = running(house())
  const [east] = here.places
  const asked = await requestReport({ month: '2026-03', region: east }, admin(here.profile.region), here)
  const queued = await here.reports.get(here.profile.region, asked.ok ? asked.value.id : '')
  if (!queued) throw new Error('not queued')
  await runReport(queued, here)
  expect(await listReports(admin(here.profile.region), here)).toMatchObject({ value: { exports: [{ regionName: '东县' }] } })
  expect(await listReports(admin(east), here)).toEqual({ ok: true, value: { exports: [] } })
})

test('no report of a region outside one’s own', async () => {
  const here = house()
  const [east, west] = here.places
  for (const region of [west, here.profile.region, '110000000000'])
    expect(await requestReport({ region }, admin(east), here)).toEqual(refused('E6003'))
})

test('a schedule that fires twice asks once; the monthly one is of the month before', async () => {
  const here = house('lincang', on('2026-03-01', '01:30:00'))
  expect([await requestScheduledReport('daily', here), await requestScheduledReport('daily', here)]).toEqual([true, false])
  expect(await requestScheduledReport('monthly', here)).toBe(true)
  await Promise.all([1, 2, 3].map(() => requestScheduledReport('monthly', here)))
  const kept = await here.reports.list(here.profile.region, 9)
  expect(kept.map(({ kind, month }) => `${kind} ${month}`).sort()).toEqual(['daily 2026-03', 'monthly 2026-02'])
  here.clock.moveTo(on('2026-03-02', '01:30:00'))
  expect(await requestScheduledReport('daily', here)).toBe(true)
})

test('a report that cannot be made says so, and the fault is thrown for the one who watches', async () => {
  const here = { ...running(house()), workbook: { xlsx: () => Promise.reject(new Error('disk full')) } }
  await requestScheduledReport('daily', here)
  const [queued] = await here.reports.list(here.profile.region, 1)
  await expect(runReport(queued as Report, here)).rejects.toThrow('disk full')
  expect(await here.reports.list(here.profile.region, 1)).toMatchObject([{ state: 'failed' }])
})

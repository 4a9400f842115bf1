import { expect, test } from 'vitest'
import { readCoverage } from '../../../functions/coverage/read-coverage.ts'
import { runCoverageReport } from '../../../functions/coverage/run-coverage-report.ts'
import type { Report, Sheet } from '../../../functions/report/ports.ts'
import { requestReport } from '../../../functions/report/request-report.ts'
import { countServices } from '../../../functions/statistics/count.ts'
import type { CardBook } from '../../../shared/domain/card/book.ts'
import type { Device } from '../../../shared/domain/device/device.ts'
import { memoryFiles, memoryReports, plainWorkbook } from '../../memory/reports.ts'
import { memorySigns } from '../../memory/signs.ts'
import { admin, house, refused, WINDOW } from '../support/house.ts'

const device: Device = {
  id: 'D1',
  kind: 'evaluator',
  profile: 'page',
  name: '1号评价器',
  region: '',
  hall: 'H1',
  window: WINDOW,
  pairedAt: 0,
  pairedBy: 'S1',
}
const book: CardBook = {
  id: 'KMPX',
  point: 'H1',
  regions: [],
  from: 1,
  to: 50,
  size: 50,
  issuedAt: 0,
  issuedBy: 'S1',
  issuedTo: '',
  layout: 'A4',
  use: 'main',
  state: 'issued',
  version: 1,
}

function town(devices: readonly Device[] = [], books: readonly CardBook[] = []) {
  const base = house()
  const ports = {
    ...base,
    signs: memorySigns(base.directory),
    devices: { list: async () => [...devices] },
    cards: { books: async () => [...books] },
  }
  const [east] = base.places
  return {
    ...ports,
    ports,
    async look(region: string = east) {
      const answer = await readCoverage({ region, month: '2026-03' }, admin(base.profile.region), ports)
      if (!answer.ok) throw new Error(answer.refusal.code)
      return answer.value
    },
    /** Counts what was stored, as the stream would. */
    async countAll() {
      const all = [...base.evaluations.items.values()]
      await countServices(
        all.map((after, at) => ({ sequence: String(10 + at), before: undefined, after })),
        'Evaluations/shard-1',
        ports,
      )
    },
  }
}

test('a window without a sign lacks a way, and so do its hall, its matters and its people; with a sign none does', async () => {
  const place = town()
  const before = await place.look()
  expect(before.tiers[0]?.counts).toMatchObject({
    hall: { all: 1, missing: 1 },
    window: { all: 1, missing: 1 },
    matter: { all: 1, missing: 1 },
    staff: { all: 2, missing: 2 },
  })
  expect(before.lacking.map(({ kind, lack }) => `${kind} ${lack}`)).toEqual([
    'hall missing',
    'window missing',
    'matter missing',
    'staff missing',
    'staff missing',
  ])
  await place.signs.made(WINDOW, '2', 1)
  const after = await place.look()
  expect(after.tiers[0]?.counts.window).toMatchObject({
    missing: 0,
    unused: 1,
    channels: { 'static-code': { ways: 1, used: 0 } },
  })
  expect(after.units).toMatchObject([{ name: '东县政务局', posted: false, counts: { staff: { missing: 0, unused: 2 } } }])
})

test('an evaluator, a terminal and cards are ways too; revoked devices and closed books are none', async () => {
  const ways = async (devices: readonly Device[], books: readonly CardBook[]) => {
    const { counts } = (await town(devices, books).look()).tiers[0] ?? {}
    return [Object.keys(counts?.window.channels ?? {}), Object.keys(counts?.hall.channels ?? {})]
  }
  expect(await ways([device], [])).toEqual([['evaluator'], ['evaluator']])
  expect(await ways([{ ...device, kind: 'terminal', window: '' }], [])).toEqual([[], ['terminal']])
  expect(await ways([], [book])).toEqual([['card'], ['card']])
  expect(await ways([{ ...device, revokedAt: 1 }], [{ ...book, state: 'closed' }])).toEqual([[], []])
})

test('a service that was pushed can be rated by its own code; a rating shows which channel was used', async () => {
  const place = town()
  const code = await place.serve()
  await place.countAll()
  const pushed = (await place.look()).tiers[0]?.counts
  expect(pushed?.matter).toMatchObject({
    missing: 0,
    unused: 1,
    channels: { 'dynamic-code': { ways: 1, used: 0 }, portal: { ways: 1, used: 0 } },
  })
  const other = town()
  await other.serve()
  expect((await other.rate(other.form({ service: code }, { channel: 'mini-program' }))).ok).toBe(true)
  await other.countAll()
  const rated = (await other.look()).tiers[0]?.counts
  expect(rated?.matter).toMatchObject({ missing: 0, unused: 0, channels: { 'mini-program': { ways: 1, used: 1 } } })
  expect(rated?.window).toMatchObject({ missing: 0, unused: 0 })
})

test('villages are told with the region above them; wider regions are named to be asked', async () => {
  const place = town()
  const east = await place.look()
  expect(east.tiers.map(({ tier, regions }) => [tier, regions])).toEqual([
    ['county', 1],
    ['village', 1],
  ])
  expect(east.further).toEqual([])
  const top = await place.look(place.profile.region)
  expect(top.tiers.map(({ tier }) => tier)).toEqual(['city'])
  expect(top.further.map(({ id }) => id)).toEqual(place.places.slice(0, 2))
})

test('another region is nobody else’s business', async () => {
  const place = town()
  const [east, west] = place.places
  expect(await readCoverage({ region: west }, admin(east), place.ports)).toMatchObject(refused('E6003'))
})

test('the report tells every tier, unit and lack of a region and all beneath it', async () => {
  const place = town()
  const files = memoryFiles()
  const asked: Report[] = []
  const reports = memoryReports((before, after) => {
    if (!before) asked.push(after)
  })
  const ports = { ...place.ports, reports, files, workbook: plainWorkbook }
  const answer = await requestReport({ about: 'coverage', month: '2026-03' }, admin(place.profile.region), ports)
  expect(answer).toMatchObject({ ok: true, value: { kind: 'coverage', state: 'queued' } })
  for (const report of asked) await runCoverageReport(report, ports)
  const [file] = (await reports.list(place.profile.region, 1))[0]?.files ?? []
  expect(file?.name).toBe('渠道覆盖-全市-2026-03.xlsx')
  const sheets: Sheet[] = JSON.parse(new TextDecoder().decode(files.files.get(file?.key ?? '')))
  const rows = (name: string) => sheets.find((sheet) => sheet.name === name)?.rows
  expect(rows('各级')?.map(([tier, regions]) => [tier, regions])).toEqual([
    ['市', 1],
    ['区县', 2],
    ['村社区', 1],
  ])
  expect(rows('地区')).toHaveLength(4)
  expect(rows('单位')?.map(([, name]) => name)).toEqual(['东县政务局', '西县人社局'])
  expect(rows('没有渠道或没有用过')).toContainEqual(['窗口', WINDOW, '1号窗口', '东县政务局', '东县', '没有评价渠道'])
  expect(rows('各渠道')).toHaveLength(3 * 4 * place.profile.channels.length)
})

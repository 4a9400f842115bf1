import { expect, test } from 'vitest'
import type { Sheet } from '../../../functions/report/ports.ts'
import { listLedgers, requestRegionLedger } from '../../../functions/report/request-ledger.ts'
import { runLedger } from '../../../functions/report/run-ledger.ts'
import { regionLedger } from '../../../functions/ticket/region-ledger.ts'
import type { Ticket } from '../../../shared/domain/ticket/ticket.ts'
import { admin, type House, house, ORG, OTHER_ORG, refused } from '../support/house.ts'

/** Copies of a case, with other ids, places and units. */
async function many(here: House, count: number, of: (at: number) => Partial<Ticket>) {
  const { code } = await here.complain({}, { contact: '10000000077', text: '找李四，电话10000000077' })
  const made = here.tickets.items.get(code)
  if (!made) throw new Error('no case')
  for (let at = 0; at < count; at += 1)
    await here.tickets.add({ ...made, id: `c${String(at).padStart(4, '0')}`, openedAt: made.openedAt + at * 60_000, ...of(at) })
  return made
}

/** All rows of a month, page by page. */
async function read(here: House, region: string, asked: { unit?: string } = {}) {
  const pages: string[][] = []
  let after: string | undefined
  do {
    const page = await regionLedger({ ...asked, ...(after ? { after } : {}) }, admin(region), here)
    if (!page.ok) throw new Error(page.refusal.code)
    pages.push(page.value.rows.map(({ id }) => id))
    after = page.value.next
  } while (after)
  return pages
}

test('the ledger of a city comes page by page, every case once, and nobody who rated is in it', async () => {
  const here = house('linzi')
  const { region } = here.profile
  await many(here, 130, () => ({}))
  const pages = await read(here, region)
  expect(pages.map((rows) => rows.length)).toEqual([50, 50, 31])
  expect(new Set(pages.flat()).size).toBe(131)
  const page = await regionLedger({}, admin(region), here)
  const below = [{ name: '东县' }, { name: '西县' }]
  expect(page).toMatchObject({ value: { month: '2026-03', region: { below } } })
  expect(page.ok && page.value.rows[0]).toMatchObject({ orgName: '东县政务局', windowName: '1号窗口' })
  expect(JSON.stringify(page)).not.toContain('10000000077')
  expect(JSON.stringify(page)).not.toContain('李四')
})

test('a county sees its own alone, however few they are among the others, and a read has an end', async () => {
  const here = house('linzi')
  const [, west] = here.places
  await many(here, 300, (at) => (at === 260 ? { org: OTHER_ORG, regions: [west, here.profile.region] } : {}))
  const pages = await read(here, west)
  expect(pages.flat()).toEqual(['c0260'])
  expect(pages).toHaveLength(2)
})

test('one unit at a time, within one’s own region', async () => {
  const here = house('linzi')
  const [east, west] = here.places
  await many(here, 3, (at) => (at === 0 ? { org: OTHER_ORG, regions: [west, here.profile.region] } : {}))
  expect((await read(here, here.profile.region, { unit: OTHER_ORG })).flat()).toEqual(['c0000'])
  expect((await read(here, east, { unit: ORG })).flat()).toHaveLength(3)
  for (const unit of [OTHER_ORG, 'nobody'])
    expect(await regionLedger({ unit }, admin(east), here)).toMatchObject(refused('E3053'))
  expect(await regionLedger({ region: west }, admin(east), here)).toMatchObject(refused('E6003'))
  expect(await requestRegionLedger({ unit: OTHER_ORG }, admin(east), here)).toMatchObject(refused('E3053'))
})

test('the file has the lines of all pages, with the unit of each, and nothing about who asked', async () => {
  const here = house('linzi')
  const { region } = here.profile
  await many(here, 120, (at) => (at < 2 ? { staff: 'A1' } : {}))
  const made: Sheet[][] = []
  const files = { put: async () => {}, link: async (key: string) => `https://files.example/${key}` }
  const workbook = {
    xlsx: async (sheets: readonly Sheet[]) => {
      made.push([...sheets])
      return new Uint8Array([1])
    },
  }
  const staff = { ...admin(region), id: 'A1' }
  for (const asked of [{}, { unit: ORG }]) {
    const queued = await requestRegionLedger(asked, staff, here)
    const report = queued.ok && (await here.reports.get(staff.id, queued.value.id))
    if (!report) throw new Error('not asked')
    await runLedger(report, { ...here, files, workbook })
  }
  expect(made.map(([sheet]) => sheet?.rows.length)).toEqual([119, 119])
  expect(made[0]?.[0]?.rows[0]).toEqual(expect.arrayContaining(['东县政务局', '差评']))
  expect(JSON.stringify(made)).not.toContain('10000000077')
  const names = ['整改台账-东县政务局-2026-03.xlsx', '整改台账-全市-2026-03.xlsx']
  const listed = await listLedgers(staff, { ...here, files })
  expect(listed.ok && listed.value.exports.flatMap(({ files: each }) => each.map(({ name }) => name)).sort()).toEqual(names)
})

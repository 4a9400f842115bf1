import { expect, test } from 'vitest'
import type { StaffIdentity } from '../../../functions/kernel/ports.ts'
import { escalateProtectionReports } from '../../../functions/protection/escalate-protection.ts'
import { listProtection, noteProtection } from '../../../functions/protection/handle-protection.ts'
import { reportProtection } from '../../../functions/protection/report-protection.ts'
import { addDays, civilDate } from '../../../shared/domain/calendar/civil.ts'
import { readNoticeId } from '../../../shared/domain/notice/notice.ts'
import { value } from '../support/court.ts'
import { ORG, OTHER_ORG } from '../support/house.ts'
import { on, PLACES, type PlaceId } from '../support/samples.ts'
import { follows, telling } from '../support/telling.ts'

const WORDS = '评价之后再去，不给办。'
const PHONE = '10012345678'

/** Administrators of the east, of the rated unit there, of the west and of the whole, who want to be told. */
async function scene(place: PlaceId = 'lincang') {
  const town = telling(place)
  const { here } = town
  const [[east, west], top] = [here.places, here.profile.region]
  const admin = (id: string, region: string, org = OTHER_ORG): StaffIdentity => ({ id, org, region, roles: ['admin'] })
  const bureau = admin('A1', east)
  const people = [bureau, admin('A2', top), admin('A3', east, ORG), admin('A4', west)]
  await here.directory.putAll(people.map(({ id, org, region }) => ({ kind: 'staff', id, name: id, org, region }) as const))
  const { receipt } = await here.complain()
  await town.drain()
  const words = { requestKey: 'request-key-00001', visitor: 'visitor-0000000001', kind: 'reprisal', text: WORDS } as const
  const told = () => {
    const keys = [...here.deliveries.items.values()].map(({ service }) => readNoticeId(service))
    here.deliveries.items.clear()
    return keys.map((key) => key?.recipient).sort()
  }
  told()
  /** Everything that was sent while days went by. */
  const said: typeof town.sent = []
  return {
    ...town,
    ...{ bureau, told, receipt, said },
    all: async () => {
      for (const one of people) value(await follows(town, one))
    },
    report: () => reportProtection({ ...words, target: { receipt }, contact: PHONE }, {}, here),
    note: async (close = false) => {
      const [row] = value(await listProtection(bureau, here)).reports
      const version = (await here.protection.get(top, row?.id ?? ''))?.version ?? 0
      value(await noteProtection({ id: row?.id ?? '', version, words: '已约谈', close }, bureau, here))
    },
    async until(last: string) {
      const days: string[] = []
      for (let day = addDays(civilDate(here.clock.now()), 1); day <= last; day = addDays(day, 1)) {
        here.clock.moveTo(on(day, '09:45:00'))
        await escalateProtectionReports(here)
        await town.drain()
        for (const each of town.sent.splice(0)) {
          said.push(each)
          days.push(`${day} ${each.text.step}`)
        }
      }
      return days
    },
  }
}

test.each(
  PLACES,
)('%s: the bureau is told at once, reminded after the limit, then the one above it; each once, and the unit never', async (place) => {
  const { all, report, until, told, here, drain, sent } = await scene(place)
  await all()
  expect(await report()).toMatchObject({ status: 201 })
  await drain()
  expect(sent.splice(0).map(({ text }) => text)).toMatchObject([{ step: '新的反映', note: '有群众反映，请到“保护评价人”查看' }])
  expect(await report()).toMatchObject({ status: 200 })
  await drain()
  expect([sent, [...here.deliveries.items.keys()]]).toMatchObject([[], [expect.stringMatching(/#A1$/)]])
  told()
  // Reported on Monday 2 March; three working days end on Thursday.
  expect(await until('2026-03-05')).toEqual([])
  expect(told()).toEqual(['A1'])
  expect(await until('2026-04-10')).toEqual(['2026-03-06 已超期', '2026-03-10 已超期'])
  expect(told()).toEqual(['A1', 'A2'])
})

test('what is said of it names nobody and nothing', async () => {
  const { all, report, until, here, said, receipt } = await scene()
  await all()
  await report()
  const ids = () => [...here.deliveries.items.values()]
  expect(await until('2026-04-10')).toHaveLength(3)
  expect(said).toHaveLength(3)
  const everything = JSON.stringify([ids(), said])
  for (const secret of [WORDS, PHONE, PHONE.slice(-4), receipt, '社会保险', '政务局', '报复', 'visitor'])
    expect(everything).not.toContain(secret)
})

test('each note begins the limit anew; what is closed is never spoken of again', async () => {
  const { all, report, until, note } = await scene()
  await all()
  await report()
  expect(await until('2026-03-05')).toEqual(['2026-03-03 新的反映'])
  await note()
  expect(await until('2026-03-10')).toEqual([])
  expect(await until('2026-03-11')).toEqual(['2026-03-11 已超期'])
  await note(true)
  expect(await until('2026-05-01')).toEqual([])
})

test('of whom nobody could be told when it came in, whoever wants to be told later is', async () => {
  const { all, report, until, told, drain } = await scene()
  await report()
  await drain()
  expect(told()).toEqual([])
  await all()
  expect(await until('2026-03-03')).toEqual(['2026-03-03 新的反映'])
  expect(told()).toEqual(['A1'])
})

test('the list of those who supervise says by when something is to be done', async () => {
  const { report, bureau, here, note } = await scene()
  await report()
  here.clock.moveTo(on('2026-03-09'))
  expect(value(await listProtection(bureau, here)).reports).toMatchObject([{ due: { date: '2026-03-05', left: -2 } }])
  await note(true)
  expect(value(await listProtection(bureau, here)).reports[0]?.due).toBeUndefined()
})

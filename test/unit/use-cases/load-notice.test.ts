import { expect, test } from 'vitest'
import { loadNotice, previewNotice, readCalendar } from '../../../functions/calendar/load-notice.ts'
import { recomputeDeadlines } from '../../../functions/calendar/recompute-deadlines.ts'
import { applyDefaultRatings } from '../../../functions/evaluation/apply-default-ratings.ts'
import { handleTicket } from '../../../functions/ticket/handle-ticket.ts'
import { calendarOf, over } from '../../../shared/domain/calendar/content.ts'
import { admin, type House, handler, house, ORG, refused } from '../support/house.ts'
import { NOTICE_2027 } from '../support/notices.ts'
import { on } from '../support/samples.ts'

const { year, document, published, rest, work } = NOTICE_2027
const NOTICE = { notice: { year, document, published, rest: [...rest], work: [...work] } }
const chief = (here: House) => admin(here.profile.region)

/** A ticket verified near the end of the last known year, and a service that waits for its default then. */
async function yearEnd(here: House) {
  const { code } = await here.complain({ serviceTime: '2026-12-15 09:30:00' })
  const ticket = () => here.tickets.items.get(code)
  const seen = ticket()
  const verify = { do: 'verify', finding: 'founded', grounds: '查看监控' } as const
  if (seen) await handleTicket({ id: code, version: seen.version }, verify, { ...handler(), id: 'S9' }, here)
  here.clock.moveTo(on('2026-12-29'))
  const waiting = await here.serve({ projectNo: 'P-9', serviceTime: '2026-12-28 09:30:00' })
  return { ticket, waiting: () => here.evaluations.items.get(waiting) }
}

test('a preview lists both dates and counts the defaults, and keeps nothing', async () => {
  const here = house('lincang', on('2026-12-15'))
  const { ticket } = await yearEnd(here)
  const before = ticket()
  expect(await previewNotice(NOTICE, chief(here), here)).toMatchObject({
    ok: true,
    value: {
      revision: 0,
      ticketCount: 1,
      tickets: [
        {
          number: before?.number,
          orgName: '东县政务局',
          rule: '整改期限',
          before: { date: '2027-01-05', weekday: '星期二', provisional: true },
          after: { date: '2027-01-06', weekday: '星期三', provisional: false },
        },
      ],
      services: { count: 1, more: false },
    },
  })
  expect(ticket()).toEqual(before)
  expect((await here.calendars.read()).revision).toBe(0)
})

test('loading makes the dates final, once, and the job does the defaults and forgets the old calendar', async () => {
  const here = house('lincang', on('2026-12-15'))
  const { ticket, waiting } = await yearEnd(here)
  const loaded = await loadNotice({ ...NOTICE, revision: 0 }, chief(here), here)
  expect(loaded).toMatchObject({
    ok: true,
    value: { changed: 1, left: 0, calendar: { revision: 1, pending: true, years: [{ year, by: '乙' }, {}, {}, {}] } },
  })
  const done = ticket()
  expect(done).toMatchObject({
    clock: { due: '2027-01-06', provisional: false },
    history: [{}, {}, { command: 'recompute', by: 'system' }],
  })
  expect(await loadNotice({ ...NOTICE, revision: 0 }, chief(here), here)).toMatchObject(refused('E3151'))
  here.learn(calendarOf(over(here.delivered, await here.calendars.read())))

  expect(waiting()?.defaultDue).toEqual({ date: '2027-01-04', provisional: true })
  expect(await recomputeDeadlines(here)).toEqual({ looked: 1, changed: 1 })
  expect(waiting()).toMatchObject({ defaultDue: { date: '2027-01-05', provisional: false }, wakeOn: '2027-01-06' })
  expect((await here.calendars.read()).pending).toBeDefined()
  here.clock.moveTo(on('2026-12-30', '00:05:00'))
  expect(await recomputeDeadlines(here)).toEqual({ looked: 1, changed: 0 })
  expect((await here.calendars.read()).pending).toBeUndefined()
  expect(await recomputeDeadlines(here)).toEqual({ looked: 0, changed: 0 })
  expect(ticket()).toEqual(done)
})

test('a local holiday moves firm dates there, and a default never comes before the day that it moved to', async () => {
  const here = house()
  const [east, west] = here.places
  const { code } = await here.complain()
  const waiting = await here.serve({ projectNo: 'P-9' })
  const holidays = { region: east, dates: ['2026-03-04'], name: '民族节日', document: '自治县公告' }
  expect(await previewNotice({ holidays: { ...holidays, region: west } }, admin(east), here)).toMatchObject(refused('E6003'))
  expect(await loadNotice({ holidays, revision: 0 }, admin(east), here)).toMatchObject({
    ok: true,
    value: { calendar: { national: false } },
  })
  here.learn(calendarOf(over(here.delivered, await here.calendars.read())))
  expect(here.tickets.items.get(code)?.history.map(({ command }) => command)).toEqual(['open'])
  here.clock.moveTo(on('2026-03-10', '00:15:00'))
  expect((await applyDefaultRatings(here)).changed).toBe(0)
  expect(here.evaluations.items.get(waiting)).toMatchObject({ state: 'awaiting', defaultDue: { date: '2026-03-10' } })
  here.clock.moveTo(on('2026-03-11', '00:15:00'))
  expect((await applyDefaultRatings(here)).changed).toBe(1)
})

test('who may load what, and what was changed in between', async () => {
  const here = house('linzi', on('2026-12-15'))
  expect(await previewNotice(NOTICE, admin(here.places[0]), here)).toMatchObject(refused('E3155'))
  expect(await previewNotice({}, chief(here), here)).toMatchObject(refused('E1001'))
  expect(await loadNotice({ ...NOTICE, revision: 3 }, chief(here), here)).toMatchObject(refused('E3154'))
  const both = await Promise.all([1, 2].map(() => loadNotice({ ...NOTICE, revision: 0 }, chief(here), here)))
  expect(both.filter(({ ok }) => ok)).toHaveLength(1)
  const corrected = {
    notice: { ...NOTICE.notice, document: '国办发明电〔2026〕100号', rest: [...rest, '2027-06-10'], correction: true },
  }
  expect(await loadNotice({ ...corrected, revision: 1 }, chief(here), here)).toMatchObject({ ok: true })
  const view = await readCalendar(chief(here), here)
  expect(view).toMatchObject({
    ok: true,
    value: { revision: 2, national: true, years: [{ document: '国办发明电〔2026〕100号' }, {}, {}, {}] },
  })
  expect((await here.calendars.read()).log).toMatchObject([{ instead: { document } }, { notice: { document } }])
})

test('twenty tickets and a death halfway: the rest is done by the next run', async () => {
  const here = house('lincang', on('2026-12-31'))
  for (let at = 0; at < 20; at += 1) await here.complain({ projectNo: `P-${at}`, serviceTime: '2026-12-31 09:30:00' })
  const save = here.tickets.save.bind(here.tickets)
  let left = 7
  here.tickets.save = async (ticket, command) => {
    if (left-- <= 0) throw new Error('died')
    return save(ticket, command)
  }
  await expect(loadNotice({ ...NOTICE, revision: 0 }, chief(here), here)).rejects.toThrow('died')
  here.tickets.save = save
  here.learn(calendarOf(over(here.delivered, await here.calendars.read())))
  await recomputeDeadlines(here)
  const tickets = [...here.tickets.items.values()]
  const counts = tickets.map(({ history }) => history.filter(({ command }) => command === 'recompute').length)
  expect([tickets.every(({ org }) => org === ORG), new Set(counts)]).toEqual([true, new Set([1])])
})

test('a preview counts every case and lists those of the own region alone, never the one about oneself; days that are over are refused', async () => {
  const here = house()
  const [east, west, village] = here.places
  await here.complain()
  const [ticket] = [...here.tickets.items.values()]
  if (!ticket) throw new Error('no ticket')
  const clock = { rule: 'rectification', from: '2026-03-02', due: '2026-03-23', provisional: false, calendar: '' }
  const regions = [village, east, here.profile.region]
  here.tickets.items.set(ticket.id, { ...ticket, clock, regions, state: 'verified', staff: 'S9' })
  here.tickets.items.set('other', { ...ticket, id: 'other', clock, regions, state: 'verified', staff: 'S2' })
  const holidays = { region: village, dates: ['2026-03-04'], name: '民族节日', document: '自治县公告' }
  const seen = async (staff = admin(east)) => {
    const done = await previewNotice({ holidays }, staff, here)
    return done.ok ? [done.value.ticketCount, done.value.tickets.map(({ id }) => id)] : done
  }
  expect(await seen()).toEqual([2, [ticket.id]])
  expect(await seen({ ...admin(east), id: 'S9' })).toEqual([2, ['other']])
  here.tickets.items.set('other', { ...ticket, id: 'other', clock, regions: [west, here.profile.region], state: 'verified' })
  const nationwide = { region: here.profile.region, dates: ['2026-03-04'], name: '节日', document: '公告' }
  expect(await previewNotice({ holidays: nationwide }, chief(here), here)).toMatchObject({ value: { ticketCount: 2 } })
  here.clock.moveTo(on('2026-03-05'))
  expect(await seen()).toMatchObject(refused('E3150'))
})

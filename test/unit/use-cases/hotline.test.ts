import fc from 'fast-check'
import { expect, test } from 'vitest'
import { handleTicket, openTicketPage } from '../../../functions/ticket/handle-ticket.ts'
import { civilTime } from '../../../shared/domain/calendar/civil.ts'
import { numberOf } from '../../../shared/domain/contact.ts'
import { COMPLAINT_LIMIT } from '../../../shared/domain/ticket/complaint.ts'
import { VERIFY } from '../support/handlings.ts'
import { HOTLINE, NUMBER, only, order, push, states } from '../support/hotline.ts'
import { type House, handler, house, ORG, OTHER_ORG, WINDOW } from '../support/house.ts'
import { on, PLACES, profileOf } from '../support/samples.ts'

/** The number of what one record is refused for, and the field. */
const wrongWith = async (here: House, changes: Parameters<typeof order>[0]) => {
  const { results } = await push(here, order(changes))
  const { field, code } = results[0]?.errors?.[0] ?? {}
  return [field, code]
}

test.each(PLACES)('%s: a work order is a case of its unit, with its number, under the clock of the place', async (place) => {
  const here = house(place)
  const handed = await push(here, order({ anonymityFlag: '2', content: ' 让我打 88001111，没人接。 ' }))
  const ticket = only(here)
  expect(handed).toMatchObject({ accepted: 1, results: [{ orderNo: 'W-1', number: ticket.number, receipt: ticket.receipt }] })
  expect(ticket).toMatchObject({
    ...{ origin: 'complaint', state: 'received', org: ORG, window: WINDOW, staff: '', named: true },
    text: '让我打 880****，没人接。',
    hotline: { application: HOTLINE, order: 'W-1' },
    history: [{ command: 'open', by: 'hotline' }],
  })
  expect(here.seal.open(numberOf(ticket.contact)?.sealed ?? '')).toBe(NUMBER)
  expect(ticket.person).toBe(here.keys.hash('phone', NUMBER))
  const seen = await openTicketPage(ticket.id, handler(), here)
  expect(seen).toMatchObject({ value: { hotline: 'W-1', contact: { masked: '100****5678' }, history: [{ by: '12345 热线' }] } })
  expect(JSON.stringify([handed, seen, await states(here, 'W-1')])).not.toMatch(new RegExp(`${NUMBER}|88001111`))
})

test.each(PLACES)('%s: one that is handed over late has its whole limit, and the delay stands on it', async (place) => {
  const here = house(place, on('2026-03-12'))
  await push(here, order())
  const ticket = only(here)
  expect(ticket).toMatchObject({ openedAt: on('2026-03-12'), hotline: { acceptedAt: on('2026-03-02', '09:50:00') } })
  expect(ticket.clock?.due).toBe(place === 'linzi' ? '2026-03-19' : undefined)
  const handedOver = { acceptedAt: '2026-03-02 09:50:00', receivedAt: '2026-03-12 10:00:00', days: 10 }
  expect(await openTicketPage(ticket.id, handler(), here)).toMatchObject({ value: { handedOver } })
  expect(await states(here, 'W-1')).toMatchObject({ results: [{ complaint: { acceptTime: '2026-03-02 09:50:00' } }] })
})

test.each(
  PLACES,
)('%s: where the rules say so, the limits run from when the hotline took it, however late that is', async (place) => {
  const hotline = { ...profileOf(place).hotline, countsFrom: 'accepted' } as const
  const [prompt, late] = [house(place, undefined, { hotline }), house(place, on('2026-03-20'), { hotline })]
  await push(prompt, order())
  await push(late, order())
  const { wakeOn: _, hotline: __, ...punctual } = only(prompt)
  const { wakeOn, hotline: handed, ...belated } = only(late)
  expect(belated).toEqual(punctual)
  expect(handed).toMatchObject({ receivedAt: on('2026-03-20') })
  expect(wakeOn).toBe('2026-03-20')
})

test('the same number with the same content is one case with one receipt; with other content it is refused', async () => {
  const field = {
    orderNo: fc.constantFrom('W-1', 'W-2', 'W-3'),
    content: fc.constantFrom('不给办', '没人接'),
    anonymityFlag: fc.option(fc.constantFrom('1', '2'), { nil: undefined }),
    mobile: fc.option(fc.constant(NUMBER), { nil: undefined }),
  }
  const batches = fc.array(fc.array(fc.record(field), { minLength: 1, maxLength: 6 }), { minLength: 1, maxLength: 4 })
  await fc.assert(
    fc.asyncProperty(batches, async (all) => {
      const here = house()
      const stands = new Map<string, { said: string; receipt: string | undefined }>()
      for (const batch of all) {
        const { results } = await push(here, ...batch.map((each) => order(each)))
        for (const [at, { orderNo, content, anonymityFlag = '1', mobile }] of batch.entries()) {
          const said = [content, anonymityFlag, mobile].join()
          const [known, result] = [stands.get(orderNo), results[at]]
          const expected = !known ? 'accepted' : known.said === said ? 'repeated' : 'refused'
          expect(result?.status).toBe(expected)
          if (expected === 'refused') expect(result?.errors).toMatchObject([{ field: 'orderNo', code: 'E5010' }])
          else expect(result?.receipt).toBe(known?.receipt ?? result?.receipt)
          if (!known) stands.set(orderNo, { said, receipt: result?.receipt })
        }
        here.clock.moveTo(here.clock.now() + 86_400_000)
      }
      expect(here.tickets.items.size).toBe(stands.size)
    }),
    { numRuns: 60 },
  )
})

test('twenty at once are one case, also after the unit has begun', async () => {
  const here = house()
  const all = await Promise.all(Array.from({ length: 20 }, () => push(here, order())))
  expect(all.reduce((sum, { accepted }) => sum + accepted, 0)).toBe(1)
  await handleTicket({ id: only(here).id, version: 1 }, VERIFY, handler(), here)
  expect(await push(here, order())).toMatchObject({ repeated: 1, results: [{ receipt: only(here).receipt }] })
})

test('each record is judged by itself, and what is wrong is named with its number', async () => {
  const here = house()
  await here.serve()
  const cases: ReadonlyArray<readonly [Parameters<typeof order>[0], string, string | undefined]> = [
    [{ content: ' \n ' }, 'content', 'E3170'],
    [{ content: '字'.repeat(COMPLAINT_LIMIT + 1) }, 'content', 'E3170'],
    [{ acceptTime: civilTime(here.clock.now() + 60_000) }, 'acceptTime', 'E5011'],
    [{ acceptTime: '2026-02-30 09:00:00' }, 'acceptTime', 'E5011'],
    [{ serviceTime: '2026-03-02 09:55:00' }, 'serviceTime', 'E5011'],
    [{ winno: undefined }, 'projectNo', 'E5012'],
    [{ orgcode: ORG }, 'projectNo', 'E5012'],
    [{ winno: undefined, projectNo: 'P-9' }, 'projectNo', 'E2041'],
    [{ winno: undefined, projectNo: 'P-1', acceptTime: '2026-03-02 09:00:00' }, 'projectNo', 'E2041'],
    [{ winno: 'YYYYYYY9' }, 'winno', 'E5012'],
    [{ winno: undefined, orgcode: '115309009000000099' }, 'orgcode', 'E5012'],
    [{ winno: undefined, orgcode: ORG, acceptTime: '2001-03-02 09:00:00' }, 'acceptTime', 'E5011'],
    [{ serviceTime: '2001-03-02 09:00:00' }, 'serviceTime', 'E5011'],
    [{ mobile: '88012345' }, 'mobile', undefined],
    [{ orderNo: '工单 1' }, 'orderNo', undefined],
  ]
  for (const [changes, field, code] of cases) expect(await wrongWith(here, changes)).toEqual([field, code])
  expect(here.tickets.items.size).toBe(0)
  const mixed = await push(here, order(), null, order({ orderNo: 'W-2', content: '' }), order({ orderNo: 'W-3' }))
  expect(mixed).toMatchObject({ accepted: 2, refused: 2 })
  expect(mixed.results.map(({ index, status }) => `${index} ${status}`)).toEqual([
    ...['0 accepted', '1 refused', '2 refused', '3 accepted'],
  ])
})

test('it goes to the unit of the last service of a case, of a window and its roster, or to the unit that is named', async () => {
  const here = house()
  await here.serve({ serviceTime: '2026-03-02 09:10:00' })
  await here.serve({ serviceNumber: 2, serviceTime: '2026-03-02 09:40:00', proManager: 'S2' })
  await here.serve({ serviceNumber: 3, serviceTime: '2026-03-02 09:55:00', orgcode: OTHER_ORG })
  const nothing = { winno: undefined, mobile: undefined }
  await push(
    here,
    order({ orderNo: 'W-1', ...nothing, projectNo: 'P-1' }),
    order({ orderNo: 'W-2', serviceTime: '2026-03-02 09:05:00' }),
    order({ orderNo: 'W-3', ...nothing, orgcode: `${here.places[1]}_${OTHER_ORG}` }),
  )
  const opened = [...here.tickets.items.values()].sort((a, b) => (a.hotline?.order ?? '').localeCompare(b.hotline?.order ?? ''))
  expect(opened).toMatchObject([
    { org: ORG, projectNo: 'P-1', staff: 'S2', servedAt: on('2026-03-02', '09:40:00') },
    { org: ORG, window: WINDOW, staff: 'S1', servedAt: on('2026-03-02', '09:05:00') },
    { org: OTHER_ORG, window: '', staff: '', taskName: '单位服务', regions: [here.places[1], here.profile.region], named: false },
  ])
})

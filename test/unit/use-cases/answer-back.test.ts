import fc from 'fast-check'
import { expect, test } from 'vitest'
import { followProgress, RECEIPTS } from '../../../functions/evaluation/follow-progress.ts'
import { rateAnswer, reopenTicket } from '../../../functions/ticket/answer-back.ts'
import { ticketProgress } from '../../../functions/ticket/progress.ts'
import { regimeOf } from '../../../functions/ticket/reach.ts'
import { type Handling, handle } from '../../../shared/domain/ticket/handle.ts'
import { commandOf } from '../../../shared/domain/ticket/handling.ts'
import { ANSWER, anyHandling, CALL_BACK, RECTIFY, TRIAGE, VERIFY } from '../support/handlings.ts'
import { type House, house, refused } from '../support/house.ts'
import { aTicket, on, PLACES } from '../support/samples.ts'

const DAY = 86_400_000
const FINE = { satisfaction: 'satisfied', words: '改得很快' } as const

/** Somebody handles a ticket, as far as the state table lets him. */
async function does(here: House, id: string, ...handlings: readonly Handling[]) {
  for (const handling of handlings) {
    const ticket = await here.tickets.get(id)
    if (!ticket) throw new Error('no ticket')
    const regime = regimeOf(ticket, here.rules)
    const by = handling.do === 'grant-extension' ? 'S4' : 'S2'
    const handled = handle(ticket, handling, { by, at: here.clock.now() }, regime)
    if (!handled.ok) throw new Error(handled.refusal.code)
    await here.tickets.save(handled.value, commandOf(ticket, handling, regime.profile))
  }
}

async function answered(place: 'lincang' | 'linzi') {
  const here = house(place)
  const { code, receipt } = await here.complain()
  await does(here, code, VERIFY, TRIAGE, RECTIFY, ANSWER)
  return { here, code, receipt }
}

test.each(
  PLACES,
)('%s: what was put right is rated once, before or after the call-back; the same again is the same', async (place) => {
  const { here, code, receipt } = await answered(place)
  expect(await followProgress({ receipt }, {}, here)).toMatchObject({ value: { ticket: { rateable: true } } })
  const rated = { value: { ticket: { rateable: false, course: [{}, {}, {}, {}, { what: 'rated', ...FINE }] } } }
  expect(await rateAnswer({ receipt, ...FINE }, {}, here)).toMatchObject(rated)
  expect(await rateAnswer({ receipt, ...FINE }, {}, here)).toMatchObject(rated)
  expect(await rateAnswer({ receipt, satisfaction: 'fair' }, {}, here)).toEqual(refused('E3028'))
  expect(await here.tickets.get(code)).toMatchObject({ version: 6, satisfaction: 'satisfied' })
})

test('twenty at once are one', async () => {
  const { here, code, receipt } = await answered('lincang')
  const all = await Promise.all(Array.from({ length: 20 }, () => rateAnswer({ receipt, ...FINE }, {}, here)))
  expect(all.every(({ ok }) => ok)).toBe(true)
  expect((await here.tickets.get(code))?.history.filter(({ command }) => command === 'rate-answer')).toHaveLength(1)
})

test.each(PLACES)('%s: an answered case is done again once, with its limit anew', async (place) => {
  const { here, receipt } = await answered(place)
  here.clock.moveTo(on('2026-03-10'))
  const reason = '还是要排队'
  const again = await reopenTicket({ receipt, reason }, {}, here)
  const course = [{}, {}, {}, {}, { what: 'reopened', words: reason }]
  const due = place === 'lincang' ? '2026-03-31' : '2026-03-17'
  expect(again).toMatchObject({ value: { ticket: { state: 'rectifying', rateable: false, due: { date: due }, course } } })
  expect(await reopenTicket({ receipt, reason }, {}, here)).toMatchObject({ value: { ticket: { course } } })
  expect(again.ok && again.value.ticket).not.toHaveProperty('reopenableUntil')
})

test('a second time, too late, and before the answer it is refused', async () => {
  const { here, code, receipt } = await answered('lincang')
  const reason = '还是要排队'
  expect(await followProgress({ receipt }, {}, here)).toMatchObject({ value: { ticket: { reopenableUntil: '2026-03-17' } } })
  here.clock.moveTo(on('2026-03-18'))
  expect(await reopenTicket({ receipt, reason }, {}, here)).toMatchObject(refused('E3029'))
  const other = await answered('lincang')
  await reopenTicket({ receipt: other.receipt, reason }, {}, other.here)
  expect(await reopenTicket({ receipt: other.receipt, reason: '又一次' }, {}, other.here)).toEqual(refused('E3007'))
  await does(other.here, other.code, RECTIFY, ANSWER)
  expect(await reopenTicket({ receipt: other.receipt, reason: '又一次' }, {}, other.here)).toEqual(refused('E3027'))
  expect(await reopenTicket({ receipt: other.receipt, reason }, {}, other.here)).toEqual(refused('E3027'))
  expect(await rateAnswer({ receipt: other.receipt, ...FINE }, {}, other.here)).toMatchObject({ ok: true })
  expect((await here.tickets.get(code))?.reopenedAt).toBeUndefined()
})

test('a receipt that is none, a rating that became no case, and too many tries', async () => {
  const here = house()
  expect(await rateAnswer({ receipt: 'LC-0000-AAAA-BBBB', ...FINE }, {}, here)).toEqual(refused('E2012'))
  const service = await here.serve()
  const good = await here.rate(here.form({ service }))
  if (!good.ok) throw new Error(good.refusal.code)
  expect(await rateAnswer({ receipt: good.value.rating.receipt, service, ...FINE }, {}, here)).toEqual(refused('E3001'))
  const hall = { address: 'hall' }
  const tries = Array.from({ length: RECEIPTS.most }, () => followProgress({ receipt: 'LC-0000-AAAA-BBBB' }, hall, here))
  expect((await Promise.all(tries)).every((answer) => !answer.ok && answer.refusal.code === 'E2012')).toBe(true)
  expect(await reopenTicket({ receipt: 'LC-0000-AAAA-BBBB', reason: '没有改' }, hall, here)).toEqual(refused('E4006'))
  here.clock.moveTo(here.clock.now() + RECEIPTS.windowMs)
  expect(await followProgress({ receipt: 'LC-0000-AAAA-BBBB' }, hall, here)).toEqual(refused('E2012'))
})

test('whose case went into another follows that one, and speaks there', async () => {
  const here = house()
  const first = await here.complain()
  here.clock.moveTo(here.clock.now() + DAY)
  const second = await here.complain({ projectNo: 'P-2', serviceTime: '2026-03-02 10:00:00' })
  await does(here, second.code, { do: 'merge', ticket: first.code })
  await does(here, first.code, VERIFY, TRIAGE, RECTIFY, ANSWER)
  const parent = await here.tickets.get(first.code)
  const seen = await followProgress({ receipt: second.receipt }, {}, here)
  expect(seen).toMatchObject({
    value: {
      rating: { receipt: second.receipt },
      ticket: { state: 'answered', into: parent?.number, course: [{ what: 'merged' }, {}, {}, {}, { what: 'answered' }] },
    },
  })
  expect(JSON.stringify(seen)).not.toContain(first.receipt)
  expect(await rateAnswer({ receipt: second.receipt, ...FINE }, {}, here)).toMatchObject({ ok: true })
  expect(await here.tickets.get(first.code)).toMatchObject({ satisfaction: 'satisfied' })
})

test('more time is told with its reason, its day and the legal one', async () => {
  const here = house('lincang')
  const { code, receipt } = await here.complain()
  await does(here, code, VERIFY, TRIAGE, { do: 'ask-extension', reason: '等配件', until: '2026-04-10' })
  await does(here, code, { do: 'grant-extension' })
  expect(await followProgress({ receipt }, {}, here)).toMatchObject({
    value: {
      ticket: {
        state: 'rectifying',
        due: { date: '2026-04-10' },
        legalDue: '2026-03-23',
        course: [{}, {}, { what: 'extended', until: '2026-04-10', words: '等配件' }],
      },
    },
  })
})

const NOTES = /查看监控|问了情况|没有接|不是本单位|由你单位|窗口属于|写清楚|可以按期|已问过/

test.each(
  PLACES,
)('%s: whatever is done, the citizen is told it in order, without names and without the notes of handlers', (place) => {
  const here = house(place)
  const steps = fc.array(anyHandling, { maxLength: 14 })
  fc.assert(
    fc.property(steps, (handlings) => {
      let ticket = { ...aTicket(here.profile), contact: { sealed: 'sealed', masked: '100****0000' } }
      let at = on('2026-03-04')
      for (const handling of [...handlings, CALL_BACK]) {
        const handled = handle(ticket, handling, { by: 'H1-ID', at }, regimeOf(ticket, here.rules))
        if (handled.ok) ticket = { ...handled.value, contact: ticket.contact }
        at += DAY / 4
      }
      const told = ticketProgress(ticket, undefined, at, here.rules)
      expect(told.course.map((step) => step.at)).toEqual(told.course.map((step) => step.at).sort())
      expect(JSON.stringify(told)).not.toMatch(NOTES)
      expect(JSON.stringify(told)).not.toMatch(/H1-ID|sealed/)
      expect(told.course.some(({ what }) => what === 'answered') || ticket.answeredAt === undefined).toBe(true)
    }),
    { numRuns: 60 },
  )
})

import { expect, test } from 'vitest'
import { handleTicket, openTicketPage } from '../../../functions/ticket/handle-ticket.ts'
import { workList } from '../../../functions/ticket/list-tickets.ts'
import { HOUR_MS, MINUTE_MS } from '../../../shared/domain/calendar/civil.ts'
import { type Handling, handle } from '../../../shared/domain/ticket/handle.ts'
import { ANSWER, CALL_BACK, CONTACT, MISSED, RECTIFY, TRIAGE, VERIFY } from '../support/handlings.ts'
import { type House, handler, house, OTHER_ORG, refused } from '../support/house.ts'
import { on, PLACES } from '../support/samples.ts'

const NUMBER = '10000000077'
const DAY = 86_400_000

/** Does one thing after the other, and gives the last page. */
async function goOn(here: House, id: string, ...handlings: readonly Handling[]) {
  let last = await openTicketPage(id, handler(), here)
  for (const handling of handlings) {
    if (!last.ok) throw new Error(last.refusal.code)
    if ('reached' in handling && !handling.reached) here.clock.moveTo(here.clock.now() + HOUR_MS)
    last = await handleTicket({ id, version: last.value.ticket.version }, handling, handler(), here)
  }
  return last
}

test('three tries in one minute are one', async () => {
  const { here, code } = await complained('lincang')
  const tried = await handleTicket({ id: code, version: 1 }, MISSED, handler(), here)
  expect(tried).toMatchObject({ value: { tries: { contact: 1 } } })
  expect(await handleTicket({ id: code, version: 2 }, MISSED, handler(), here)).toMatchObject(refused('E3037'))
  expect(await handleTicket({ id: code, version: 2 }, CONTACT, handler(), here)).toMatchObject({ ok: true })
})

test('how many tries, and how far apart, is the place’s', async () => {
  const { here, code } = await complained('lincang')
  const { procedure } = here.profile
  const profile = {
    ...here.profile,
    procedure: { ...procedure, callAttempts: { ...procedure.callAttempts, times: 2, minutesApart: 20 } },
  }
  const there = { ...here, rules: { ...here.rules, profile, profiles: [profile] } }
  const missed = (version: number) => handleTicket({ id: code, version }, MISSED, handler(), there)
  expect(await missed(1)).toMatchObject({ value: { tries: { contact: 1, enough: 2, minutesApart: 20 } } })
  here.clock.moveTo(here.clock.now() + 20 * MINUTE_MS - 1)
  expect(await missed(2)).toMatchObject(refused('E3037'))
  here.clock.moveTo(here.clock.now() + 1)
  expect(await missed(2)).toMatchObject({ value: { ticket: { contacted: true } } })
})

test('a case done again is called back anew: the tries before do not count', async () => {
  const { here, code } = await complained('lincang')
  const missed = { ...CALL_BACK, reached: false, words: '没有接' }
  await goOn(here, code, VERIFY, TRIAGE, RECTIFY, ANSWER, missed, missed)
  const ticket = here.tickets.items.get(code)
  const act = { by: 'citizen', at: here.clock.now() }
  const again =
    ticket && handle(ticket, { do: 'reopen', reason: '没有改' }, act, { profile: here.profile, calendar: here.rules.calendar })
  if (!again?.ok) throw new Error('not reopened')
  await here.tickets.save(again.value, 'reopen')
  const answered = await goOn(here, code, RECTIFY, ANSWER, missed)
  expect(answered).toMatchObject({ value: { ticket: { state: 'answered' }, tries: { callBack: 1 } } })
})

const complained = async (place: 'lincang' | 'linzi') => {
  const here = house(place)
  const { code } = await here.complain({}, { contact: NUMBER })
  return { here, code }
}

test.each(PLACES)('%s: the first contact is made when somebody was reached, or after the third vain try', async (place) => {
  const { here, code } = await complained(place)
  const twice = await goOn(here, code, MISSED, MISSED)
  expect(twice).toMatchObject({ value: { tries: { contact: 2, enough: 3 }, ticket: { contacted: false } } })
  expect(await goOn(here, code, MISSED)).toMatchObject({ value: { ticket: { contacted: true }, tries: { contact: 3 } } })
  const other = await complained(place)
  expect(await goOn(other.here, other.code, CONTACT)).toMatchObject({ value: { ticket: { contacted: true } } })
})

test.each(
  PLACES,
)('%s: who cannot be reached is tried three times, each written down, before the ticket is closed', async (place) => {
  const { here, code } = await complained(place)
  const missed = { ...CALL_BACK, reached: false, words: '没有接' }
  const twice = await goOn(here, code, VERIFY, TRIAGE, RECTIFY, ANSWER, missed, missed)
  expect(twice).toMatchObject({ value: { ticket: { state: 'answered' }, tries: { callBack: 2 } } })
  const closed = await goOn(here, code, missed)
  expect(closed).toMatchObject({ value: { ticket: { state: 'closed' }, callBack: { outcome: 'unreachable' } } })
})

test.each(PLACES)('%s: nobody can be called who left no number; closed as anonymous, in its own bucket', async (place) => {
  const here = house(place)
  const { code } = await here.complain()
  expect(await goOn(here, code, CONTACT)).toMatchObject(refused('E3035'))
  const answered = await goOn(here, code, VERIFY, TRIAGE, RECTIFY, ANSWER)
  expect(answered).toMatchObject({ value: { acts: ['close-anonymous'] } })
  expect(await goOn(here, code, CALL_BACK)).toMatchObject(refused('E3035'))
  const closed = await goOn(here, code, { do: 'close-anonymous' })
  expect(closed).toMatchObject({ value: { ticket: { state: 'closed' }, callBack: { outcome: 'anonymous' } } })
  const named = await complained(place)
  await goOn(named.here, named.code, VERIFY, TRIAGE, RECTIFY, ANSWER)
  expect(await goOn(named.here, named.code, { do: 'close-anonymous' })).toMatchObject(refused('E3026'))
})

test('an answered ticket stays in the list with the clock of the call-back, and becomes urgent by it', async () => {
  const { here, code } = await complained('linzi')
  await goOn(here, code, VERIFY, TRIAGE, RECTIFY, ANSWER)
  const list = async () => {
    const seen = await workList(handler(), here)
    return seen.ok ? seen.value.tickets[0] : undefined
  }
  expect(await list()).toMatchObject({
    state: 'answered',
    urgency: 'later',
    due: { rule: 'call-back', date: '2026-03-09', left: 5 },
  })
  here.clock.moveTo(on('2026-03-10'))
  expect(await list()).toMatchObject({ urgency: 'overdue', due: { left: -1 } })
})

test('a dispute waits for the bureau: nothing goes back by itself, and meanwhile the unit contacts the citizen and does nothing else', async () => {
  const { here, code } = await complained('lincang')
  const disputed = await goOn(here, code, { do: 'dispute', reason: '窗口属于别的单位', org: OTHER_ORG })
  expect(disputed).toMatchObject({
    value: {
      ticket: { state: 'disputed' },
      acts: ['contact'],
      history: [{}, { command: 'dispute', note: { org: '西县人社局' } }],
    },
  })
  expect(await goOn(here, code, VERIFY)).toMatchObject(refused('E3017'))
  expect(await goOn(here, code, CONTACT)).toMatchObject({ value: { ticket: { state: 'disputed', contacted: true } } })
  expect(await openTicketPage(code, handler(OTHER_ORG), here)).toEqual(refused('E3001'))
})

test('more time: asked once in 临沧, before the limit, for a later day; not at all in 临淄', async () => {
  const { here, code } = await complained('lincang')
  const rectifying = await goOn(here, code, VERIFY, TRIAGE)
  expect(rectifying).toMatchObject({ value: { acts: ['rectify', 'contact', 'ask-extension'] } })
  const sooner = { do: 'ask-extension', reason: '等设备', until: '2026-03-04' } as const
  expect(await goOn(here, code, sooner)).toMatchObject(refused('E3032'))
  // 23 March is the last day; 15 working days after it, past 清明, is 14 April.
  expect(rectifying).toMatchObject({ value: { extendableUntil: '2026-04-14' } })
  expect(await goOn(here, code, { ...sooner, until: '2026-04-15' })).toMatchObject(refused('E3060'))
  const asked = await goOn(here, code, { ...sooner, until: '2026-04-14' })
  expect(asked).toMatchObject({
    value: { ticket: { state: 'extension-asked' }, extension: { until: '2026-04-14' }, acts: ['rectify', 'contact'] },
  })
  const zi = await complained('linzi')
  expect(await goOn(zi.here, zi.code, VERIFY, TRIAGE)).toMatchObject({ value: { acts: ['rectify', 'contact'] } })
  expect(await goOn(zi.here, zi.code, { ...sooner, until: '2026-04-10' })).toMatchObject(refused('E3025'))
})

test('after the limit no more time is offered', async () => {
  const { here, code } = await complained('lincang')
  await goOn(here, code, VERIFY, TRIAGE)
  here.clock.moveTo(on('2026-03-02') + 40 * DAY)
  expect(await openTicketPage(code, handler(), here)).toMatchObject({ value: { acts: ['rectify', 'contact'] } })
})

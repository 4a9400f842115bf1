import { expect, test } from 'vitest'
import { callCitizen } from '../../../functions/evidence/call-citizen.ts'
import type { Bound } from '../../../functions/evidence/ports.ts'
import { memoryLooks } from '../../memory/looks.ts'
import { admin, handler, house, OTHER_ORG, refused } from '../support/house.ts'

const PHONE = '10000000001'

async function scene({ contact = true } = {}) {
  const town = house()
  const { code: id } = await town.complain()
  const ticket = await town.tickets.get(id)
  if (!ticket) throw new Error('no ticket')
  const left = { contact: { sealed: town.seal.seal(PHONE), masked: '100****0001' } }
  if (contact) town.tickets.items.set(id, { ...ticket, ...left })
  const bound: { next: Bound; asked: Array<readonly [string, number]> } = {
    next: { ok: true, number: '95000100', extension: '1000' },
    asked: [],
  }
  const calls = {
    async bind(phone: string, until: number) {
      bound.asked.push([phone, until])
      return bound.next
    },
  }
  const own = { ...town, calls, looks: memoryLooks() }
  return { ...own, own, id, bound, call: (staff = handler()) => callCitizen({ id }, staff, own) }
}

test('a handler gets a temporary number for some minutes, never the citizen’s own, and it is on record', async () => {
  const here = await scene()
  const called = await here.call()
  expect(called).toEqual({
    ok: true,
    value: { number: '95000100', extension: '1000', until: '2026-03-02 10:10:00', minutes: 10 },
  })
  expect(here.bound.asked).toEqual([[PHONE, here.clock.now() + 600_000]])
  expect(here.looks.all).toMatchObject([{ by: 'S2', what: 'call', subject: here.id }])
  expect(JSON.stringify([called, here.looks.all])).not.toContain(PHONE)
  const kept = await here.tickets.get(here.id)
  expect(kept?.history.slice(1)).toEqual([{ at: here.clock.now(), command: 'call', by: 'S2', note: {} }])
})

test('a gateway that fails gives a clear refusal, and the vain call is on record', async () => {
  const here = await scene()
  here.bound.next = { ok: false, code: 'isv.NO_AVAILABLE_NUMBER' }
  expect(await here.call()).toEqual(refused('E3131'))
  expect(here.looks.all).toMatchObject([{ what: 'call-failed', about: 'isv.NO_AVAILABLE_NUMBER' }])
  expect((await here.tickets.get(here.id))?.history).toHaveLength(1)
  expect(await callCitizen({ id: here.id }, handler(), { ...here.own, calls: undefined })).toEqual(refused('E3132'))
})

test('only the unit itself calls, only who left a number, only while the case is open, and not without end', async () => {
  const here = await scene()
  const [east] = here.places
  for (const staff of [handler(OTHER_ORG), { ...handler(), id: 'S1' }, admin(east)])
    expect(await here.call(staff)).toEqual(refused('E3001'))
  const outcomes = []
  for (let time = 0; time < 7; time += 1) outcomes.push((await here.call()).ok)
  expect(outcomes).toEqual([...Array(6).fill(true), false])
  expect(await here.call()).toEqual(refused('E4006'))
  const closed = { ...(await here.tickets.get(here.id)), state: 'closed' as const }
  here.tickets.items.set(here.id, closed as never)
  expect(await here.call()).toEqual(refused('E3022'))
  expect(await (await scene({ contact: false })).call()).toEqual(refused('E3130'))
})

import { expect, test } from 'vitest'
import { openTicketPage } from '../../../functions/ticket/handle-ticket.ts'
import { assignTicket, unitOverview } from '../../../functions/ticket/lead-unit.ts'
import { recuse } from '../../../functions/ticket/recuse.ts'
import { only, order, push } from '../support/hotline.ts'
import { OTHER_ORG, refused } from '../support/house.ts'
import { HANDLER, LEAD, unit } from '../support/unit.ts'

test('whom a complaint is about that names only a window is written down: he neither sees it nor is given it', async () => {
  const here = await unit()
  await push(here, order())
  const { id } = only(here)
  expect(await unitOverview(LEAD, here)).toMatchObject({ value: { tickets: [{ namesNobody: true }] } })
  expect(await openTicketPage(id, HANDLER, here)).toMatchObject({ ok: true })
  await assignTicket({ id, version: 1, to: HANDLER.id }, LEAD, here)
  for (const concerns of ['none', 'S9'])
    expect(await recuse({ id, version: 2, concerns }, LEAD, here)).toMatchObject(refused('E3069'))
  expect(await recuse({ id, version: 1, concerns: HANDLER.id }, LEAD, here)).toEqual(refused('E3009'))
  expect(await recuse({ id, version: 2, concerns: HANDLER.id }, { ...LEAD, org: OTHER_ORG }, here)).toEqual(refused('E3001'))
  const told = await recuse({ id, version: 2, concerns: HANDLER.id }, LEAD, here)
  expect(told).toMatchObject({ value: { ticket: { state: 'received', version: 3 } } })
  expect(only(here)).toMatchObject({ staff: '', concerns: HANDLER.id, history: [{}, {}, { command: 'recuse', by: LEAD.id }] })
  expect(only(here).assignee).toBeUndefined()
  expect(await openTicketPage(id, HANDLER, here)).toEqual(refused('E3001'))
  expect(await assignTicket({ id, version: 3, to: HANDLER.id }, LEAD, here)).toMatchObject(refused('E3052'))
  expect(await unitOverview(LEAD, here)).toMatchObject({ value: { tickets: [{ concernsName: expect.any(String) }] } })
})

test('where it is on record who served, nobody else is written down', async () => {
  const here = await unit()
  const { code } = await here.complain()
  expect(await recuse({ id: code, version: 1, concerns: HANDLER.id }, LEAD, here)).toEqual(refused('E3068'))
})

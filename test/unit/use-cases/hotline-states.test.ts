import { expect, test } from 'vitest'
import { complaintStates } from '../../../functions/complaint/complaint-states.ts'
import { pushComplaints } from '../../../functions/complaint/push-complaints.ts'
import { followProgress } from '../../../functions/evaluation/follow-progress.ts'
import { handleTicket } from '../../../functions/ticket/handle-ticket.ts'
import { mergeTicket } from '../../../functions/ticket/merge-ticket.ts'
import { ANSWER, RECTIFY, TRIAGE, VERIFY } from '../support/handlings.ts'
import { only, order, push, states } from '../support/hotline.ts'
import { handler, house } from '../support/house.ts'

test('the platform reads how its orders stand up to the call-back, the one who complained by his receipt', async () => {
  const here = house('linzi')
  const { results } = await push(here, order())
  const { id } = only(here)
  expect(await states(here, 'W-1', 'W-9')).toEqual({
    results: [
      {
        orderNo: 'W-1',
        status: 'found',
        complaint: {
          ...{ number: only(here).number, state: 'received', stateName: '待核实', orgName: '东县政务局' },
          ...{ acceptTime: '2026-03-02 09:50:00', dueDate: '2026-03-09', provisional: false },
        },
      },
      { orderNo: 'W-9', status: 'unknown' },
    ],
  })
  const callBack = { do: 'call-back', method: 'phone', reached: true, satisfaction: 'satisfied', words: '可以了' } as const
  for (const [at, step] of [VERIFY, TRIAGE, RECTIFY, ANSWER, callBack].entries()) {
    expect(await handleTicket({ id, version: at + 1 }, step, handler(), here)).toMatchObject({ ok: true })
  }
  const { complaint } = (await states(here, 'W-1')).results[0] ?? {}
  expect(complaint).toMatchObject({
    ...{ state: 'closed', stateName: '已办结', finding: 'founded', answer: ANSWER.answer, satisfaction: 'satisfied' },
    callBack: { result: 'reached', resultName: '已回访', time: '2026-03-02 10:00:00' },
  })
  expect(await followProgress({ receipt: results[0]?.receipt ?? '' }, {}, here)).toMatchObject({
    value: { complaint: { text: '不给办，也不说为什么。' }, ticket: { state: 'closed' } },
  })
})

test('another platform neither sees nor meets it, and a merged order stands as its main case does', async () => {
  const here = house()
  await push(here, order())
  here.clock.moveTo(here.clock.now() + 60_000)
  await push(here, order({ orderNo: 'W-2', acceptTime: '2026-03-02 09:55:00' }))
  const [first, second] = [...here.tickets.items.values()]
  if (!first || !second) throw new Error('no tickets')
  expect(await complaintStates({ orderNos: ['W-1'] }, 'other', here)).toEqual({
    results: [{ orderNo: 'W-1', status: 'unknown' }],
  })
  expect(await pushComplaints([order({ content: '另一件' })], 'other', here)).toMatchObject({ accepted: 1 })
  expect(await mergeTicket({ id: second.id, version: 1 }, first.id, handler(), here)).toMatchObject({ ok: true })
  expect(await handleTicket({ id: first.id, version: 1 }, VERIFY, handler(), here)).toMatchObject({ ok: true })
  expect((await states(here, 'W-2')).results).toMatchObject([
    {
      complaint: {
        ...{ number: second.number, into: first.number, acceptTime: '2026-03-02 09:55:00' },
        ...{ state: 'verified', stateName: '待定整改方式' },
      },
    },
  ])
})

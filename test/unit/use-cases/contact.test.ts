import { expect, test } from 'vitest'
import { followProgress } from '../../../functions/evaluation/follow-progress.ts'
import { openTicketFor } from '../../../functions/ticket/open-tickets.ts'
import { house } from '../support/house.ts'

const MINE = { account: 'account-1' }

test('a bad rating is named only by a number that the account has proved; any other number is a number and no name', async () => {
  const here = house()
  const [mine, other] = ['10000000001', '10000000002']
  const phone = here.keys.hash('phone', mine)
  const rate = async (projectNo: string, changes: object, caller: object) => {
    const form = here.form({ service: await here.serve({ projectNo }) }, { level: 1, text: '等了很久', named: true, ...changes })
    const answer = await here.rate(form, caller)
    return answer.ok ? answer.value.rating : undefined
  }
  const proved = await rate('P-1', { contact: mine }, { ...MINE, phone })
  expect(proved).toMatchObject({ named: true, contact: { masked: '100****0001' } })
  expect(here.seal.open(proved?.contact?.sealed ?? '')).toBe(mine)
  expect(await rate('P-2', { contact: other }, { ...MINE, phone })).toMatchObject({
    named: false,
    contact: { masked: '100****0002' },
  })
  expect(await rate('P-3', { contact: mine }, MINE)).toMatchObject({ named: false, contact: {} })
  expect(await rate('P-4', { contact: mine, named: false }, { ...MINE, phone })).toMatchObject({ named: false, contact: {} })
  const without = await rate('P-5', {}, { ...MINE, phone })
  expect(without).toMatchObject({ named: false })
  expect(without).not.toHaveProperty('contact')
  expect(await rate('P-6', { level: 5, text: '', contact: mine }, { ...MINE, phone })).not.toHaveProperty('contact')
})

test('the number goes with the rating into its ticket, and only a mask of it is ever shown', async () => {
  const here = house()
  const service = await here.serve()
  const rated = await here.rate(here.form({ service }, { level: 1, text: '等了很久', contact: '10012345678' }))
  if (!rated.ok) throw new Error(rated.refusal.code)
  await openTicketFor(rated.value.service, here)
  const { receipt } = rated.value.rating
  expect(await here.tickets.get(service)).toMatchObject({ named: false, contact: { masked: '100****5678' } })
  const seen = await followProgress({ receipt }, {}, here)
  expect(seen).toMatchObject({ value: { rating: { contact: '100****5678' }, ticket: { callBack: true } } })
  expect(JSON.stringify(seen)).not.toContain('10012345678')
})

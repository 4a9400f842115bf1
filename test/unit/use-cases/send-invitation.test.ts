import { expect, test } from 'vitest'
import { followService } from '../../../functions/delivery/follow-service.ts'
import { memoryDeliveries } from '../../memory/deliveries.ts'
import { askingHouse, MATTER, PHONE } from '../support/asking-house.ts'
import { type House, house } from '../support/house.ts'
import { on } from '../support/samples.ts'

test('an invitation is wanted for a finished service with a number, where the place asks by text message', async () => {
  const kinds = async (place: House, changes: Record<string, unknown>) => {
    const deliveries = memoryDeliveries()
    const service = await place.evaluations.get(await place.serve(changes))
    if (service) await followService(undefined, service, { ...place, deliveries })
    return [...deliveries.items.values()].map(({ kind }) => kind)
  }
  expect(await kinds(house('linzi'), { mobile: PHONE })).toEqual(['invitation'])
  expect(await kinds(house('linzi'), {})).toEqual([])
  expect(await kinds(house('linzi'), { mobile: PHONE, serviceName: '申报', proStatus: '2' })).toEqual([])
  expect(await kinds(house('lincang'), { mobile: PHONE })).toEqual([])
})

test('one message a service, with the matter and a link; the number is stored nowhere', async () => {
  const { sms, ports, invite, asked, token } = askingHouse()
  const service = await asked()
  expect(sms.box).toEqual([{ phone: PHONE, name: 'invitation', parts: [MATTER, token()] }])
  expect(await invite(service)).toEqual({ done: true, steps: ['sent'] })
  expect(sms.box).toHaveLength(1)
  expect(JSON.stringify([[...ports.invitations.links], [...ports.invitations.numbers]])).not.toContain(PHONE)
})

test('nobody is asked at night, more often than the day allows, or about what is rated or long past', async () => {
  const { here, sms, invite } = askingHouse()
  const ids = []
  for (const projectNo of ['A', 'B', 'C', 'D']) ids.push(await here.serve({ mobile: PHONE, projectNo }))
  const [a = '', b = '', c = '', d = ''] = ids
  here.clock.moveTo(on('2026-03-02', '21:30:00'))
  expect(await invite(a)).toMatchObject({ next: 'wait', until: on('2026-03-03', '08:00:00'), code: 'quiet' })
  here.clock.moveTo(on('2026-03-03', '08:00:00'))
  for (const id of [a, b]) expect(await invite(id)).toMatchObject({ done: true })
  expect(await invite(c)).toMatchObject({ next: 'wait', until: on('2026-03-04', '08:00:00'), code: 'full' })
  await here.rate(here.form({ service: d }))
  expect(await invite(d)).toEqual({ done: true, steps: ['too-late'] })
  here.clock.moveTo(on('2027-03-04'))
  expect(await invite(c)).toEqual({ done: true, steps: ['too-late'] })
  expect(sms.box).toHaveLength(2)
})

test('a busy gateway is tried again, a refusing one is looked at, and what may have been sent is not sent twice', async () => {
  const { here, sms, invite } = askingHouse()
  const service = await here.serve({ mobile: PHONE })
  sms.answers({ sent: false, why: 'busy', code: 'Unreachable' })
  expect(await invite(service)).toMatchObject({ next: 'later', code: 'unreachable' })
  sms.answers({ sent: false, why: 'refused', code: 'FailedOperation.PhoneNumberInBlacklist' })
  expect(await invite(service)).toMatchObject({ next: 'park', code: 'FailedOperation.PhoneNumberInBlacklist' })
  sms.answers({ sent: true })
  expect(await invite(service)).toEqual({ done: true, steps: ['sent'] })
  const other = await here.serve({ mobile: PHONE, projectNo: 'P-2' })
  sms.answers({ sent: false, why: 'unknown', code: 'NoAnswer' })
  expect(await invite(other)).toMatchObject({ next: 'park', code: 'NoAnswer' })
  sms.answers({ sent: true })
  expect(await invite(other)).toMatchObject({ next: 'park', code: 'unknown' })
  expect(sms.said()).toEqual(['invitation'])
})

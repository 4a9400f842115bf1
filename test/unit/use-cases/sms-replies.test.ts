import { expect, test } from 'vitest'
import { openLink, rateByLink } from '../../../functions/invitation/rate-by-link.ts'
import { receiveReplies } from '../../../functions/invitation/receive-replies.ts'
import { askingHouse, MATTER, PHONE } from '../support/asking-house.ts'
import { refused } from '../support/house.ts'

test('the first reply rates, delivered again changes nothing, the second adds, the third is answered once', async () => {
  const { here, sms, ports, asked, reply, ratingOf, addedOf } = askingHouse()
  const service = await asked()
  await reply('５')
  expect(await ratingOf(service)).toMatchObject({ level: 5, channel: 'sms', pf: 7, source: 'user', named: false, text: '' })
  const again = { mobile: PHONE, text: '５', time: here.clock.now() / 1000 }
  expect(await receiveReplies([again, again], ports)).toMatchObject({ ok: true, value: { result: 0 } })
  expect(await addedOf(service)).toBeUndefined()
  await reply('满意，就是排队久')
  expect(await addedOf(service)).toMatchObject({ level: 4, text: '就是排队久', channel: 'sms', pf: 7 })
  await reply('1')
  await reply('2')
  expect((await ratingOf(service))?.level).toBe(5)
  expect(sms.said()).toEqual(['invitation', 'recorded', 'added', 'closed'])
  expect(sms.box[1]?.parts).toEqual([MATTER, '非常满意'])
})

test('a bad level without a reason is answered with the link', async () => {
  const { sms, ports, asked, reply, token } = askingHouse()
  await asked()
  await reply('2')
  expect(sms.box.at(-1)).toMatchObject({ name: 'reason', parts: [MATTER, '不满意', token()] })
  const opened = await openLink({ token: token() }, ports)
  expect(opened).toMatchObject({ ok: true, value: { mine: { level: 2, addableUntil: '2026-04-01' } } })
})

test('what is no level is explained once for each message; silence otherwise', async () => {
  const { sms, asked, reply, ratingOf } = askingHouse()
  const service = await asked()
  for (const text of ['你好', '什么意思？', '12345']) await reply(text)
  expect(sms.said()).toEqual(['invitation', 'unclear'])
  expect(await ratingOf(service)).toBeUndefined()
  await asked({ projectNo: 'P-2' })
  await reply('在吗')
  expect(sms.said()).toEqual(['invitation', 'unclear', 'invitation', 'unclear'])
})

test('of several messages the latest is answered, by when the reply was written', async () => {
  const { here, ports, asked, reply, ratingOf, addedOf } = askingHouse()
  const first = await asked()
  const between = here.clock.now() / 1000
  here.clock.moveTo(here.clock.now() + 60_000)
  const second = await asked({ projectNo: 'P-2' })
  await reply('5')
  expect([await ratingOf(first), (await ratingOf(second))?.level]).toEqual([undefined, 5])
  await reply('1')
  expect(await addedOf(second)).toBeUndefined()
  await receiveReplies([{ mobile: PHONE, text: '3', time: between }], ports)
  expect((await ratingOf(first))?.level).toBe(3)
  await reply('4')
  expect((await addedOf(second))?.level).toBe(4)
})

test('strangers and what is no reply are left alone', async () => {
  const { sms, ports, asked } = askingHouse()
  await asked()
  const strange = [
    { mobile: '10099999999', text: '5', time: 1 },
    { hello: 1 },
    null,
    'x',
    { mobile: PHONE, text: '5', time: 'now' },
  ]
  expect(await receiveReplies(strange, ports)).toMatchObject({ ok: true })
  expect(sms.said()).toEqual(['invitation'])
})

test('whoever wants no more messages gets none, and can still rate', async () => {
  const { here, sms, invite, asked, reply, ratingOf } = askingHouse()
  const service = await asked()
  await reply('退订')
  await reply('T')
  expect(sms.said()).toEqual(['invitation', 'stopped'])
  await reply('4')
  expect((await ratingOf(service))?.level).toBe(4)
  const other = await here.serve({ mobile: PHONE, projectNo: 'P-2' })
  expect(await invite(other)).toEqual({ done: true, steps: ['stopped'] })
  expect(sms.box).toHaveLength(2)
})

test('a rating of somebody else stands, and the reply is told so', async () => {
  const { here, sms, ports, asked, reply, token, ratingOf } = askingHouse()
  const service = await asked()
  await here.rate(here.form({ service }))
  await reply('1')
  expect(sms.said()).toEqual(['invitation', 'closed'])
  expect(await ratingOf(service)).toMatchObject({ level: 5, channel: 'static-code' })
  expect(await openLink({ token: token() }, ports)).toMatchObject({ value: { service: { state: 'rated' } } })
  expect(JSON.stringify(await openLink({ token: token() }, ports))).not.toContain('mine')
})

test('opening a link changes nothing; rating uses it up; a reply then adds', async () => {
  const { here, ports, asked, reply, token, addedOf } = askingHouse()
  const service = await asked()
  for (let n = 0; n < 3; n += 1) expect((await openLink({ token: token() }, ports)).ok).toBe(true)
  expect(await here.evaluations.get(service)).toMatchObject({ state: 'awaiting' })
  const said = { token: token(), requestKey: 'request-key-00001', level: 4, codes: [], text: '' }
  expect(await rateByLink(said, ports)).toMatchObject({ value: { fresh: true, rating: { channel: 'sms', pf: 7 } } })
  expect(await rateByLink(said, ports)).toMatchObject({ value: { fresh: false } })
  expect(await rateByLink({ ...said, requestKey: 'request-key-00002' }, ports)).toMatchObject({ refusal: { code: 'E2001' } })
  await reply('5')
  expect(await addedOf(service)).toMatchObject({ level: 5 })
  expect(await openLink({ token: 'A'.repeat(22) }, ports)).toEqual(refused('E2040'))
})

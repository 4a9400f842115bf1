import { beforeEach, expect, test } from 'vitest'
import { followService } from '../../../functions/delivery/follow-service.ts'
import type { MessageSender, Sent } from '../../../functions/invitation/ports.ts'
import { openLink, rateByLink } from '../../../functions/invitation/rate-by-link.ts'
import { receiveReplies } from '../../../functions/invitation/receive-replies.ts'
import { invitationCourier } from '../../../functions/invitation/send-invitation.ts'
import { wanted } from '../../../shared/domain/delivery/settle.ts'
import { memoryDeliveries } from '../../memory/deliveries.ts'
import { memoryInvitations } from '../../memory/invitations.ts'
import { type House, house, refused } from '../support/house.ts'
import { on } from '../support/samples.ts'

const PHONE = '10012345678'
const MATTER = '社会保险登记'

function gateway() {
  const box: Array<{ phone: string; name: string; parts: readonly string[] }> = []
  let answer: Sent = { sent: true }
  const put = async (phone: string, name: string, parts: readonly string[]): Promise<Sent> => {
    if (answer.sent) box.push({ phone, name, parts })
    return answer
  }
  const messages: MessageSender = {
    sendInvitation: (phone, { matter, token }) => put(phone, 'invitation', [matter, token]),
    sendText: (phone, { name, parts }) => put(phone, name, parts),
  }
  const answers = (next: Sent) => {
    answer = next
  }
  return { messages, box, said: () => box.map(({ name }) => name), answers }
}

let here: House
let sms: ReturnType<typeof gateway>
let ports: House & { invitations: ReturnType<typeof memoryInvitations>; messages: MessageSender }
beforeEach(() => {
  here = house('linzi')
  sms = gateway()
  ports = { ...here, invitations: memoryInvitations(), messages: sms.messages }
})

const invite = (service: string) => invitationCourier(ports)(wanted('invitation', service, here.clock.now(), here.clock.now()))
const reply = (text: string, more: object = {}) => {
  here.clock.moveTo(here.clock.now() + 1000)
  return receiveReplies(
    [{ mobile: PHONE, nationcode: '86', sign: '政务服务', text, time: here.clock.now() / 1000, ...more }],
    ports,
  )
}
const asked = async (changes: Record<string, unknown> = {}) => {
  const service = await here.serve({ mobile: PHONE, ...changes })
  expect(await invite(service)).toEqual({ done: true, steps: ['sent'] })
  return service
}
const token = () => sms.box.findLast(({ name }) => name === 'invitation')?.parts[1] ?? ''
const ratingOf = async (service: string) => (await here.evaluations.get(service))?.rating
const addedOf = async (service: string) => (await here.evaluations.get(service))?.added

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
  const service = await asked()
  expect(sms.box).toEqual([{ phone: PHONE, name: 'invitation', parts: [MATTER, token()] }])
  expect(await invite(service)).toEqual({ done: true, steps: ['sent'] })
  expect(sms.box).toHaveLength(1)
  expect(JSON.stringify([[...ports.invitations.links], [...ports.invitations.numbers]])).not.toContain(PHONE)
})

test('nobody is asked at night, more often than the day allows, or about what is rated or long past', async () => {
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

test('the first reply rates, delivered again changes nothing, the second adds, the third is answered once', async () => {
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
  await asked()
  await reply('2')
  expect(sms.box.at(-1)).toMatchObject({ name: 'reason', parts: [MATTER, '不满意', token()] })
  const opened = await openLink({ token: token() }, ports)
  expect(opened).toMatchObject({ ok: true, value: { mine: { level: 2, addableUntil: '2026-04-01' } } })
})

test('what is no level is explained once for each message; silence otherwise', async () => {
  const service = await asked()
  for (const text of ['你好', '什么意思？', '12345']) await reply(text)
  expect(sms.said()).toEqual(['invitation', 'unclear'])
  expect(await ratingOf(service)).toBeUndefined()
  await asked({ projectNo: 'P-2' })
  await reply('在吗')
  expect(sms.said()).toEqual(['invitation', 'unclear', 'invitation', 'unclear'])
})

test('of several messages the latest is answered, by when the reply was written', async () => {
  const first = await asked()
  const between = here.clock.now() / 1000
  here.clock.moveTo(here.clock.now() + 60_000)
  const second = await asked({ projectNo: 'P-2' })
  await reply('5')
  expect([await ratingOf(first), (await ratingOf(second))?.level]).toEqual([undefined, 5])
  await receiveReplies([{ mobile: PHONE, text: '3', time: between }], ports)
  expect((await ratingOf(first))?.level).toBe(3)
})

test('strangers and what is no reply are left alone', async () => {
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
  const service = await asked()
  await here.rate(here.form({ service }))
  await reply('1')
  expect(sms.said()).toEqual(['invitation', 'closed'])
  expect(await ratingOf(service)).toMatchObject({ level: 5, channel: 'static-code' })
  expect(await openLink({ token: token() }, ports)).toMatchObject({ value: { service: { state: 'rated' } } })
  expect(JSON.stringify(await openLink({ token: token() }, ports))).not.toContain('mine')
})

test('opening a link changes nothing; rating uses it up; a reply then adds', async () => {
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

import { randomBytes } from 'node:crypto'
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import { type SmsAccount, tencentSms } from '../../../functions/adapters/sms.ts'
import { partsOf, TEMPLATE_NAMES, TEMPLATES, type TemplateName } from '../../../functions/adapters/sms-templates.ts'
import { type SmsStandIn, smsStandIn } from '../../../infra/local/stand-ins/sms.ts'

const PHONE = '10012345678'
const account: SmsAccount = {
  secretId: `id${randomBytes(8).toString('hex')}`,
  secretKey: randomBytes(16).toString('hex'),
  appId: '1400006666',
  signName: '政务服务',
  region: 'ap-guangzhou',
  templates: Object.fromEntries(TEMPLATE_NAMES.map((name, n) => [name, String(n)])) as Record<TemplateName, string>,
}

let standIn: SmsStandIn
beforeAll(async () => {
  standIn = await smsStandIn(account, 'https://pj.example.gov.cn', Date.now)
})
afterAll(() => standIn.close())
beforeEach(() => standIn.behave(undefined))

const gateway = (change: Partial<SmsAccount> = {}, patienceS = 4) => tencentSms(standIn.url, { ...account, ...change }, patienceS)
const said = () => standIn.messages()[0]

test('a sign-in code arrives as the registered text with the code', async () => {
  expect(await gateway().sendCode(PHONE, '123456')).toBe(true)
  expect(said()).toMatchObject({
    phone: PHONE,
    code: '123456',
    text: '【政务服务】您的验证码是123456，5分钟内有效。请不要告诉别人。',
  })
})

test('an invitation says what digits mean and carries the link', async () => {
  const token = randomBytes(16).toString('base64url')
  expect(await gateway().sendInvitation(PHONE, { matter: '社会保障卡申领', token })).toEqual({ sent: true })
  expect(said()).toMatchObject({ template: 'invitation', code: undefined, link: `https://pj.example.gov.cn/i/${token}` })
  expect(said()?.text).toContain('5非常满意，4满意，3基本满意，2不满意，1非常不满意')
  expect(said()?.text).toContain('“社会保障卡申领”')
})

test('every registered text has its number of places', async () => {
  for (const name of TEMPLATE_NAMES) expect(partsOf(name)).toBe(new Set(TEMPLATES[name].match(/\{\d\}/g)).size)
  const sent = await gateway().sendText(PHONE, { name: 'reason', parts: ['社会保障卡申领', '不满意', 'the-token'] })
  expect(sent).toEqual({ sent: true })
  expect(said()?.text).toBe(
    '【政务服务】您对“社会保障卡申领”的评价已记录：不满意。想写明原因，可打开https://pj.example.gov.cn/i/the-token。',
  )
  expect(await gateway().sendText(PHONE, { name: 'stopped', parts: [] })).toEqual({ sent: true })
})

test.each([
  [{ secretKey: 'another' }, 'AuthFailure.SignatureFailure'],
  [{ secretId: 'another' }, 'AuthFailure.SecretIdNotFound'],
])('a wrong account is a fault to be mended: %j', async (change, code) => {
  const before = standIn.messages().length
  await expect(gateway(change).sendCode(PHONE, '123456')).rejects.toThrow(code)
  expect(await gateway(change).sendText(PHONE, { name: 'stopped', parts: [] })).toEqual({ sent: false, why: 'misused', code })
  expect(standIn.messages().length).toBe(before)
})

test.each([
  [{ appId: '1' }, 'UnauthorizedOperation.SmsSdkAppIdVerifyFail'],
  [{ signName: '别人' }, 'FailedOperation.SignatureIncorrectOrUnapproved'],
  [{ templates: { ...account.templates, stopped: 'x' } }, 'FailedOperation.TemplateIncorrectOrUnapproved'],
])('what is not registered is not sent: %j', async (change, code) => {
  expect(await gateway(change).sendText(PHONE, { name: 'stopped', parts: [] })).toEqual({ sent: false, why: 'refused', code })
})

test.each([
  ['broken', 'busy'],
  ['LimitExceeded.PhoneNumberDailyLimit', 'busy'],
  ['FailedOperation.PhoneNumberInBlacklist', 'refused'],
] as const)('a gateway that is %s: %s', async (mood, why) => {
  standIn.behave(mood)
  expect(await gateway().sendText(PHONE, { name: 'stopped', parts: [] })).toMatchObject({ sent: false, why })
  expect(await gateway().sendCode(PHONE, '123456')).toBe(false)
})

test('a gateway that hangs does not hang a sign-in, and nobody knows whether it sent', async () => {
  standIn.behave('silent')
  expect(await gateway({}, 0.2).sendCode(PHONE, '123456')).toBe(false)
  standIn.behave('lost')
  expect(await gateway({}, 0.2).sendText(PHONE, { name: 'stopped', parts: [] })).toEqual({
    sent: false,
    why: 'unknown',
    code: 'NoAnswer',
  })
})

test('a gateway that cannot be reached has sent nothing', async () => {
  const away = await smsStandIn(account, 'https://pj.example.gov.cn', Date.now)
  await away.close()
  const sent = await tencentSms(away.url, account).sendText(PHONE, { name: 'stopped', parts: [] })
  expect(sent).toEqual({ sent: false, why: 'busy', code: 'Unreachable' })
})

test('a request without a signature, or with one over another body, is refused', async () => {
  const ask = async (headers: Record<string, string>) => {
    const response = await fetch(standIn.url, {
      method: 'POST',
      headers: { 'content-type': 'application/json', ...headers },
      body: '{}',
    })
    return ((await response.json()) as { Response: { Error: { Code: string } } }).Response.Error.Code
  }
  expect(await ask({})).toBe('AuthFailure.InvalidAuthorization')
  const stamp = Math.floor(Date.now() / 1000)
  const scope = `${account.secretId}/${new Date(stamp * 1000).toISOString().slice(0, 10)}/127/tc3_request`
  const authorization = `TC3-HMAC-SHA256 Credential=${scope}, SignedHeaders=content-type;host, Signature=${'0'.repeat(64)}`
  expect(await ask({ authorization, 'x-tc-timestamp': String(stamp) })).toBe('AuthFailure.SignatureFailure')
  expect(await ask({ authorization, 'x-tc-timestamp': String(stamp - 600) })).toBe('AuthFailure.SignatureExpire')
})

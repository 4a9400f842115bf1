import { expect, test } from 'vitest'
import { acceptInvitation, inviteStaff, listStaff } from '../../../functions/identity/invite-staff.ts'
import type { SmsGateway } from '../../../functions/identity/ports.ts'
import { callerOf, me, SESSION_MS, sendSmsCode, signInByPlatform, signInBySms } from '../../../functions/identity/sign-in.ts'
import { admin, type House, house, refused } from '../support/house.ts'
import { on } from '../support/samples.ts'

const PHONE = '10000000001'

/** A gateway that keeps what it is given to send. */
function gateway(takes = true): SmsGateway & { readonly sent: string[] } {
  const sent: string[] = []
  return {
    sent,
    async sendCode(_, code) {
      if (takes) sent.push(code)
      return takes
    },
  }
}

test('a code by SMS: works once, with the number it was sent to, for five minutes', async () => {
  const here = house()
  const sms = gateway()
  expect(await sendSmsCode(PHONE, sms, here)).toEqual({ ok: true, value: {} })
  const [code = ''] = sms.sent
  expect(await signInBySms('10000000002', code, {}, here)).toEqual(refused('E4005'))
  expect(await signInBySms(PHONE, '999999', {}, here)).toEqual(refused('E4005'))
  const session = await signInBySms(PHONE, code, {}, here)
  expect(session).toMatchObject({ value: { me: { phone: true, roles: ['citizen'] }, expiresAt: '2026-03-02 12:00:00' } })
  expect(await signInBySms(PHONE, code, {}, here)).toEqual(refused('E4005'))
  expect(JSON.stringify(session)).not.toContain(PHONE)
  here.clock.moveTo(on('2026-03-02', '11:00:00'))
  await sendSmsCode(PHONE, sms, here)
  here.clock.moveTo(on('2026-03-02', '11:05:00'))
  expect(await signInBySms(PHONE, sms.sent[1] ?? '', {}, here)).toEqual(refused('E4005'))
})

test('at most one code a minute; five tries; a gateway that does not take it is said', async () => {
  const here = house()
  const sms = gateway()
  await sendSmsCode(PHONE, sms, here)
  expect(await sendSmsCode(PHONE, sms, here)).toEqual(refused('E4006'))
  for (let tries = 0; tries < 5; tries += 1) await signInBySms(PHONE, '999999', {}, here)
  expect(await signInBySms(PHONE, sms.sent[0] ?? '', {}, here)).toEqual(refused('E4005'))
  here.clock.moveTo(on('2026-03-02', '10:01:00'))
  expect((await sendSmsCode(PHONE, sms, here)).ok).toBe(true)
  expect(await sendSmsCode('10000000003', gateway(false), here)).toEqual(refused('E1006'))
})

test('who is signed in already keeps his account and adds the number to it', async () => {
  const here = house()
  const sms = gateway()
  await sendSmsCode(PHONE, sms, here)
  const session = await signInBySms(PHONE, sms.sent[0] ?? '', { account: 'mine' }, here)
  const claims = session.ok && (await here.sessions.verify(session.value.token, here.clock.now()))
  expect(claims).toEqual({ account: 'mine', phone: here.keys.hash('phone', PHONE) })
  const token = session.ok ? session.value.token : ''
  expect(await here.sessions.verify(token, here.clock.now() + SESSION_MS)).toBeUndefined()
})

test.each([
  ['bad-code', 'E4004'],
  ['too-often', 'E4006'],
  ['risk', 'E4008'],
  ['unavailable', 'E1006'],
] as const)('a platform that says %s is refused with %s', async (why, code) => {
  expect(await signInByPlatform('wechat', 'x', { identify: async () => ({ ok: false, why }) }, house())).toEqual(refused(code))
})

test('the same id on two platforms is two accounts, and neither is kept as it is', async () => {
  const here = house()
  const sign = async (name: 'wechat' | 'alipay') => {
    const session = await signInByPlatform(name, 'x', { identify: async () => ({ ok: true, id: 'open-id' }) }, here)
    return session.ok ? session.value.token : ''
  }
  const [wechat, again, alipay] = [await sign('wechat'), await sign('wechat'), await sign('alipay')]
  expect(wechat).toBe(again)
  expect(wechat).not.toBe(alipay)
  expect(wechat + alipay).not.toContain('open-id')
})

async function invited(here: House, account: string, roles: Array<'handler' | 'staff'> = ['handler']) {
  const invitation = await inviteStaff({ staff: 'S1', roles }, admin(here.places[0]), here)
  const code = invitation.ok ? invitation.value.code : ''
  return { code, accept: (by = account) => acceptInvitation({ code }, { account: by }, here) }
}

test('an invitation binds one account, once, for seven days', async () => {
  const here = house()
  const { accept, code } = await invited(here, 'one')
  expect(await acceptInvitation({ code }, {}, here)).toEqual(refused('E4001'))
  expect(await accept()).toMatchObject({
    value: { me: { roles: ['citizen', 'handler'], staff: { id: 'S1', name: '甲', orgName: '东县政务局' } } },
  })
  expect(await accept('two')).toEqual(refused('E4007'))
  expect((await accept('one')).ok).toBe(true)
  expect(await acceptInvitation({ code: 'unknown' }, { account: 'two' }, here)).toEqual(refused('E4007'))
  const late = await invited(here, 'three')
  here.clock.moveTo(on('2026-03-09'))
  expect(await late.accept()).toEqual(refused('E4007'))
})

test('twenty accounts at once: one is bound', async () => {
  const here = house()
  const { accept } = await invited(here, 'x')
  const answers = await Promise.all(Array.from({ length: 20 }, (_, at) => accept(`account-${at}`)))
  expect(answers.filter(({ ok }) => ok)).toHaveLength(1)
})

test('a binding that is taken back, or of one who left, is worth nothing at once', async () => {
  const here = house()
  await (await invited(here, 'one')).accept()
  const claims = { account: 'one' }
  expect((await callerOf(claims, here)).staff).toMatchObject({ id: 'S1', roles: ['handler'] })
  expect((await callerOf({ ...claims, staff: 'S1' }, here)).staff?.roles).toEqual(['handler'])
  await here.identities.bind('one', { staff: 'S1', roles: [] })
  expect((await callerOf(claims, here)).staff?.roles).toEqual([])
  await here.identities.bind('one', { staff: 'gone', roles: ['admin'] })
  expect(await callerOf(claims, here)).toEqual({ account: 'one' })
})

test('an administrator invites people of his region and below, and nobody else', async () => {
  const here = house()
  const [east, west] = here.places
  const invite = (staff: string, region: string) => inviteStaff({ staff, roles: ['staff'] }, admin(region), here)
  expect(await invite('S1', here.profile.region)).toMatchObject({ value: { staffName: '甲', expiresAt: '2026-03-09 10:00:00' } })
  expect(await invite('S1', west)).toEqual(await invite('S-nobody', west))
  expect(await invite('nobody', east)).toMatchObject(refused('E1001'))
  const names = async (region: string) => {
    const list = await listStaff(admin(region), here)
    return list.ok ? list.value.staff.map(({ name }) => name).sort() : []
  }
  expect(await names(east)).toEqual(['乙', '甲'].sort())
  expect(await names(here.profile.region)).toEqual(['丙', '乙', '甲'].sort())
})

test('a visitor is a citizen and no more', async () => {
  const here = house()
  expect(await me({}, here.directory)).toEqual({ phone: false, roles: ['citizen'] })
})

import { ok } from '../../shared/domain/result.ts'
import { alipaySignIn } from '../adapters/alipay.ts'
import { tencentSms } from '../adapters/sms.ts'
import { wechatSignIn } from '../adapters/wechat.ts'
import { acceptInvitation } from '../identity/invite-staff.ts'
import { me, sendSmsCode, signInByPlatform, signInBySms } from '../identity/sign-in.ts'
import { basics, variable } from './parts/environment.ts'
import { bound } from './parts/identify.ts'
import { keys, seal, secret, sessions } from './parts/secrets.ts'
import { serve } from './parts/serve.ts'
import { directory, identities } from './parts/stores.ts'

async function ports() {
  const [{ wechat, alipay, sms }, base] = [await secret(), basics()]
  const stores = { identities: identities(), directory: directory() }
  const own = { ...stores, sessions: await sessions(), keys: await keys(), seal: await seal() }
  const wechatApp = wechatSignIn(variable('WECHAT_BASE_URL'), wechat)
  const alipayApp = alipaySignIn(variable('ALIPAY_BASE_URL'), alipay, base.clock)
  return { ...base, ...own, wechat: wechatApp, alipay: alipayApp, sms: tencentSms(variable('SMS_BASE_URL'), sms) }
}

/** Signing in, by platform or text message, and binding an account to staff. */
export const handler = serve({
  audience: 'session',
  identify: bound,
  ports,
  implementations: {
    signInWechat: ({ code }, _caller, own) => signInByPlatform('wechat', code, own.wechat, own),
    signInAlipay: ({ code }, _caller, own) => signInByPlatform('alipay', code, own.alipay, own),
    sendSmsCode: ({ phone }, _caller, own) => sendSmsCode(phone, own.sms, own),
    signInSms: ({ phone, code }, caller, own) => signInBySms(phone, code, caller, own),
    me: async (_input, caller, own) => ok(await me(caller, own.directory)),
    acceptInvitation: (input, caller, own) => acceptInvitation(input, caller, own),
  },
})

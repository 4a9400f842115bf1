import { alipaySignIn } from '../../adapters/alipay.ts'
import { alipayMessages } from '../../adapters/alipay-message.ts'
import { reminderStore } from '../../adapters/dynamodb/reminder-store.ts'
import { tencentSms } from '../../adapters/sms.ts'
import { smsNotices } from '../../adapters/sms-notices.ts'
import { systemClock } from '../../adapters/system.ts'
import { wechatSignIn } from '../../adapters/wechat.ts'
import { wechatMessages } from '../../adapters/wechat-message.ts'
import type { NoticeSenders } from '../../notice/ports.ts'
import { once, tableName, variable } from './environment.ts'
import { seal, secret } from './secrets.ts'
import { client } from './stores.ts'

export const reminders = once(() => reminderStore(client(), tableName('Engagement')))

/** The three ways in which notices are sent. */
export const senders = once(async (): Promise<NoticeSenders> => {
  const { wechat, alipay, sms } = await secret()
  return {
    wechat: wechatMessages(variable('WECHAT_BASE_URL'), wechat, systemClock),
    alipay: alipayMessages(variable('ALIPAY_BASE_URL'), alipay, systemClock),
    sms: smsNotices(tencentSms(variable('SMS_BASE_URL'), sms), sms),
  }
})

/** What accepting notices needs besides the ports of the audience. */
export async function reminderPorts() {
  const { wechat, alipay } = await secret()
  const platforms = {
    wechat: wechatSignIn(variable('WECHAT_BASE_URL'), wechat),
    alipay: alipaySignIn(variable('ALIPAY_BASE_URL'), alipay, systemClock),
  }
  return { reminders: reminders(), senders: await senders(), platforms, seal: await seal() }
}

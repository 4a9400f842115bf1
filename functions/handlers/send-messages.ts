import { withheldWords } from '../../shared/data/index.ts'
import { readDelivery } from '../adapters/dynamodb/delivery-item.ts'
import { tencentSms } from '../adapters/sms.ts'
import { wechatCheck } from '../adapters/wechat-check.ts'
import { deliverer } from '../delivery/deliver.ts'
import { checkWords } from '../evaluation/check-words.ts'
import { invitationCourier } from '../invitation/send-invitation.ts'
import { noticeCourier } from '../notice/send-notice.ts'
import { basics, once, variable } from './parts/environment.ts'
import { deliveries } from './parts/exchange-stores.ts'
import { oneByOne } from './parts/one-by-one.ts'
import { reminders, senders } from './parts/reminder-ports.ts'
import { keys, seal, secret } from './parts/secrets.ts'
import { directory, evaluations, identities, invitations, protection, reviews, tickets } from './parts/stores.ts'

const deliver = once(async () => {
  const { sms, wechat } = await secret()
  const messages = tencentSms(variable('SMS_BASE_URL'), sms)
  const platform = wechatCheck(variable('WECHAT_BASE_URL'), wechat, basics().clock)
  const own = { ...basics(), evaluations: evaluations(), invitations: invitations(), keys: await keys(), seal: await seal() }
  const cases = { tickets: tickets(), reviews: reviews(), protection: protection() }
  const about = { ...cases, identities: identities(), directory: directory() }
  const notices = { ...own, ...about, reminders: reminders(), senders: await senders() }
  const couriers = {
    notice: noticeCourier(notices),
    invitation: invitationCourier({ ...own, messages }),
    check: checkWords({ ...own, platform, words: withheldWords }),
  }
  return deliverer(couriers, { ...basics(), deliveries: deliveries() })
})

/** Sends what asks for a rating and what people want to be told, and has the words of ratings checked. */
export const handler = oneByOne('send-messages', readDelivery, async (change) => (await deliver())(change))

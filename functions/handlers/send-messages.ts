import { readDelivery } from '../adapters/dynamodb/delivery-item.ts'
import { tencentSms } from '../adapters/sms.ts'
import { deliverer } from '../delivery/deliver.ts'
import { invitationCourier } from '../invitation/send-invitation.ts'
import { basics, once, variable } from './parts/environment.ts'
import { oneByOne } from './parts/one-by-one.ts'
import { keys, seal, secret } from './parts/secrets.ts'
import { deliveries, evaluations, invitations } from './parts/stores.ts'

const deliver = once(async () => {
  const messages = tencentSms(variable('SMS_BASE_URL'), (await secret()).sms)
  const own = { ...basics(), evaluations: evaluations(), invitations: invitations(), keys: await keys(), seal: await seal() }
  return deliverer({ invitation: invitationCourier({ ...own, messages }) }, { ...basics(), deliveries: deliveries() })
})

/** Sends what asks for a rating by text message. */
export const handler = oneByOne('send-messages', readDelivery, async (change) => (await deliver())(change))

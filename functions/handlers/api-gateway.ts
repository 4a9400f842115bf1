import { createHash, timingSafeEqual } from 'node:crypto'
import { ok, refuse } from '../../shared/domain/result.ts'
import { tencentSms } from '../adapters/sms.ts'
import { receiveReplies } from '../invitation/receive-replies.ts'
import { basics, variable } from './parts/environment.ts'
import { keys, secret } from './parts/secrets.ts'
import { serve } from './parts/serve.ts'
import { directory, evaluations, invitations } from './parts/stores.ts'

async function ports() {
  const messages = tencentSms(variable('SMS_BASE_URL'), (await secret()).sms)
  const stores = { directory: directory(), evaluations: evaluations(), invitations: invitations() }
  return { ...basics(), ...stores, messages, keys: await keys() }
}

const digest = (text: string): Buffer => createHash('sha256').update(text).digest()

/**
 * Replies by text message, as the gateway passes them on. It does not sign: it is known by the address that it alone was
 * given, compared in constant time; anybody else finds nothing there (docs/adr/0034).
 */
export const handler = serve({
  audience: 'gateway',
  ports,
  identify: async ({ pathParameters }) => {
    const { replyToken } = (await secret()).sms
    const same = timingSafeEqual(digest(pathParameters?.key ?? ''), digest(replyToken))
    return same ? ok({ gateway: true }) : refuse('E1002')
  },
  implementations: {
    receiveReplies: ({ replies }, _caller, own) => receiveReplies(replies, own),
  },
})

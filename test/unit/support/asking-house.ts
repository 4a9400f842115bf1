import type { MessageSender, Sent } from '../../../functions/invitation/ports.ts'
import { receiveReplies } from '../../../functions/invitation/receive-replies.ts'
import { invitationCourier } from '../../../functions/invitation/send-invitation.ts'
import { wanted } from '../../../shared/domain/delivery/settle.ts'
import { memoryInvitations } from '../../memory/invitations.ts'
import { house } from './house.ts'

export const PHONE = '10012345678'
export const MATTER = '社会保险登记'

/** A message gateway that keeps what it sends, as long as it sends anything. */
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

/** The place that asks by text message, with a gateway and one person who answers. */
export function askingHouse() {
  const here = house('linzi')
  const sms = gateway()
  const ports = { ...here, invitations: memoryInvitations(), messages: sms.messages }
  const invite = (service: string) => invitationCourier(ports)(wanted('invitation', service, here.clock.now(), here.clock.now()))
  return {
    here,
    sms,
    ports,
    invite,
    /** A service whose applicant has been asked. */
    async asked(changes: Record<string, unknown> = {}) {
      const service = await here.serve({ mobile: PHONE, ...changes })
      const attempt = await invite(service)
      if (!attempt.done) throw new Error(attempt.code)
      return service
    },
    /** The person replies, a second later. */
    reply(text: string) {
      here.clock.moveTo(here.clock.now() + 1000)
      return receiveReplies([{ mobile: PHONE, nationcode: '86', sign: '政务服务', text, time: here.clock.now() / 1000 }], ports)
    },
    token: () => sms.box.findLast(({ name }) => name === 'invitation')?.parts[1] ?? '',
    ratingOf: async (service: string) => (await here.evaluations.get(service))?.rating,
    addedOf: async (service: string) => (await here.evaluations.get(service))?.added,
  }
}

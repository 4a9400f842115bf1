import type { NoticeSender, NoticeSenders } from '../../functions/notice/ports.ts'
import type { Random } from './random.ts'
import type { Weather } from './weather.ts'

/** A message that reached somebody: the notice that it was, which names the recipient and the event. */
export type Message = string

/** The platforms that send messages: what they took is in `sent`, also where their answer was lost. */
export function messenger(random: Random, weather: Weather): { sent: Message[]; sendersOf(notice: string): NoticeSenders } {
  const sent: Message[] = []
  const sendersOf = (notice: string): NoticeSenders => {
    const sender: NoticeSender = {
      mode: () => 'long',
      idOf: () => undefined,
      async send() {
        if (random.chance(weather.rate)) return { sent: false, why: 'busy', code: 'busy' }
        sent.push(notice)
        return random.chance(weather.rate) ? { sent: false, why: 'unknown', code: 'lost' } : { sent: true }
      },
    }
    return { wechat: sender, alipay: sender, sms: sender }
  }
  return { sent, sendersOf }
}

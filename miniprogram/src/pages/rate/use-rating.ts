import type { OpenChannel } from '@shared/domain/evaluation/channel.ts'
import { isDesktop } from '@/platform/screen'
import { call } from '@/services/client'
import { keepReceipt } from '@/services/receipts'
import { keyOf, type Target } from '@/services/target'
import { type OpinionState, type Said, useOpinion } from './use-opinion'

/** Channel of what is sent from one's own pages, reached by no code. */
export const ownChannel = (): OpenChannel => (isDesktop() ? 'portal' : 'mini-program')

const channelOf = (target: Target, fromList: boolean): OpenChannel =>
  fromList ? ownChannel() : 'window' in target ? 'static-code' : 'dynamic-code'

/** A link says by itself through which channel it came and for whom. */
function send({ named, visitor, contact, ...said }: Said, target: Target, channel: OpenChannel) {
  if ('invitation' in target) return call('rateByInvitation', { ...said, token: target.invitation })
  return call('submitRating', { ...said, named, visitor, target, channel, ...(contact === undefined ? {} : { contact }) })
}

/** The rating form of a target; `channel`: that of the portal through which it was opened. Its receipt is kept on this device. */
export function useRating(target: Target, name: string, fromList: boolean, channel?: OpenChannel): OpinionState {
  return useOpinion(async (said) => {
    const answer = await send(said, target, channel ?? channelOf(target, fromList))
    if (answer.ok) keepReceipt(answer.value, keyOf(target), name)
    return answer
  }, keyOf(target))
}

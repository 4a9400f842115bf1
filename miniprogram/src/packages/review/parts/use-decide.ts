import type { Input } from '@shared/contract/routes.ts'
import type { ReviewDetail } from '@shared/contract/schemas/review.ts'
import { useSend } from '@/services/use-send'

type Route = 'giveOpinion' | 'settleReview' | 'ruleObjection'

/** Sends one decision on a review as it was seen, and keeps why it failed. */
export function useDecide<N extends Route>(route: N, { review }: ReviewDetail, onDone: (detail: ReviewDetail) => void) {
  const { send, sending, refusal } = useSend()
  const decide = async (said: Omit<Input<N>, 'id' | 'version'>) => {
    const done = await send<Route>(route, { ...said, id: review.id, version: review.version } as unknown as Input<N>)
    if (done) onDone(done)
  }
  return { decide, sending, refusal }
}

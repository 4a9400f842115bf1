import type { Input } from '@shared/contract/routes.ts'
import type { AppealsView } from '@shared/contract/schemas/review.ts'
import { useSend } from '@/services/use-send'
import { texts } from '@/texts/review'

type Route = 'fileAppeal' | 'withdrawAppeal'

/** Sends an appeal or its withdrawal. What was written stays through every failure. */
export function useAppeal<N extends Route>(route: N, onDone: (view: AppealsView) => void) {
  const { send, sending, refusal } = useSend()
  const say = async (said: Input<N>) => {
    const done = await send<Route>(route, said)
    if (done) onDone(done)
  }
  const bar = (missing: string | null, submit: string) => ({
    text: sending ? texts.sending : (missing ?? submit),
    ready: missing === null && !sending,
    failure: refusal && !sending ? { title: texts.failureTitle, text: refusal.message } : null,
  })
  return { say, bar }
}

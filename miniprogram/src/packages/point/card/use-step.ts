import type { CardView } from '@shared/contract/schemas/card.ts'
import { useSend } from '@/services/use-send'
import { texts } from '@/texts/cards'

export interface StepProps {
  readonly view: CardView
  readonly onDone: (view: CardView) => void
  readonly onRefresh: () => void
}

/** Sends one step of a card and keeps why it failed. */
export function useStep() {
  const { send, sending, refusal } = useSend()
  const failure = refusal ? { title: texts.failureTitle, text: texts.failureText(refusal.message) } : null
  return { send, sending, failure }
}

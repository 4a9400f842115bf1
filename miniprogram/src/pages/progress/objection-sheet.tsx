import type { ProgressView } from '@shared/contract/schemas/progress.ts'
import { useState } from 'react'
import { AreaField } from '@/components/field'
import { Sheet } from '@/components/sheet'
import { SubmitBar } from '@/components/submit-bar'
import { texts } from '@/texts/review-told'
import { useAnswerBack } from './use-answer-back'

interface Props {
  readonly progress: ProgressView
  /** The review whose decision is objected to; null: what was found is disputed. */
  readonly review: string | null
  readonly onClose: () => void
  readonly onSaid: (progress: ProgressView) => void
}

/** Asks why what was found, or decided, is not right; others than before look at it then. */
export function ObjectionSheet({ progress, review, onClose, onSaid }: Props) {
  const [words, setWords] = useState('')
  const { say, bar } = useAnswerBack(progress, onSaid)
  const said = words.trim()
  const missing = said === '' ? texts.needs : null
  const submit = () => {
    if (missing !== null) return
    if (review === null) void say('disputeVerification', { words: said })
    else void say('objectToReview', { review, words: said })
  }
  return (
    <Sheet
      open
      title={review === null ? texts.dispute : texts.object}
      onClose={onClose}
      actions={<SubmitBar id="object" {...bar(missing, texts.submit)} onSubmit={submit} />}
    >
      <AreaField
        label={review === null ? texts.disputeWords : texts.objectWords}
        help={review === null ? texts.disputeHelp : texts.objectHelp}
        limit={500}
        value={words}
        onChange={setWords}
      />
    </Sheet>
  )
}

import type { ProgressView } from '@shared/contract/schemas/progress.ts'
import { useState } from 'react'
import { AreaField } from '@/components/field'
import { Sheet } from '@/components/sheet'
import { SubmitBar } from '@/components/submit-bar'
import { texts } from '@/texts/progress'
import { useAnswerBack } from './use-answer-back'

interface Props {
  readonly progress: ProgressView
  readonly onClose: () => void
  readonly onReopened: (progress: ProgressView) => void
}

/** Asks why it is to be done again. */
export function ReopenSheet({ progress, onClose, onReopened }: Props) {
  const [reason, setReason] = useState('')
  const { say, bar } = useAnswerBack(progress, onReopened)
  const missing = reason.trim() === '' ? texts.reopenNeeds : null
  return (
    <Sheet
      open
      title={texts.reopenTitle}
      onClose={onClose}
      actions={
        <SubmitBar
          id="reopen"
          {...bar(missing, texts.reopenSubmit)}
          onSubmit={() => missing === null && void say('reopenTicket', { reason: reason.trim() })}
        />
      }
    >
      <AreaField label={texts.reopenReason} help={texts.reopenHelp} limit={500} value={reason} onChange={setReason} />
    </Sheet>
  )
}

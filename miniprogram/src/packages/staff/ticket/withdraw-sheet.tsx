import type { AppealsView } from '@shared/contract/schemas/review.ts'
import { useState } from 'react'
import { AreaField } from '@/components/field'
import { Sheet } from '@/components/sheet'
import { SubmitBar } from '@/components/submit-bar'
import { texts } from '@/texts/review'
import { useAppeal } from './use-appeal'

interface Props {
  readonly review: AppealsView['reviews'][number]
  readonly onClose: () => void
  readonly onDone: (view: AppealsView) => void
}

/** 撤回申诉, with a reason, before the second opinion. */
export function WithdrawSheet({ review: { id, version }, onClose, onDone }: Props) {
  const [reason, setReason] = useState('')
  const { say, bar } = useAppeal('withdrawAppeal', onDone)
  const missing = reason.trim() ? null : texts.needsReason
  const submit = () => missing === null && void say({ id, version, reason: reason.trim() })
  return (
    <Sheet
      open
      title={texts.withdrawTitle}
      onClose={onClose}
      actions={<SubmitBar id="submit-withdrawal" {...bar(missing, texts.withdrawSubmit)} onSubmit={submit} />}
    >
      <AreaField label={texts.withdrawReason} help={texts.withdrawHelp} limit={500} value={reason} onChange={setReason} />
    </Sheet>
  )
}

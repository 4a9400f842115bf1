import type { ReviewDetail } from '@shared/contract/schemas/review.ts'
import { useState } from 'react'
import { AreaField } from '@/components/field'
import { OptionGroup } from '@/components/option-group'
import { texts } from '@/texts/review'
import { DecideFrame } from './decide-frame'
import { useDecide } from './use-decide'

interface Props {
  readonly detail: ReviewDetail
  readonly onDone: (detail: ReviewDetail) => void
  readonly onRefresh: () => void
}

const CHOICES = [
  { value: 'sustain', name: texts.sustain, help: texts.sustainHelp },
  { value: 'dismiss', name: texts.dismiss, help: texts.dismissHelp },
] as const

/** Whether the rater is right to object, and why. */
export function RulingForm({ detail, onDone, onRefresh }: Props) {
  const [choice, setChoice] = useState<'sustain' | 'dismiss' | null>(null)
  const [reason, setReason] = useState('')
  const { decide, sending, refusal } = useDecide('ruleObjection', detail, onDone)
  const missing = choice === null ? texts.needsOutcome : reason.trim() === '' ? texts.needsReason : null
  return (
    <DecideFrame
      title={texts.ruleTitle}
      help={texts.ruleHelp}
      submit={texts.submitSettlement}
      missing={missing}
      sending={sending}
      refusal={refusal}
      onSubmit={() => void decide({ sustained: choice === 'sustain', reason: reason.trim() })}
      onRefresh={onRefresh}
    >
      <OptionGroup id="ruling" label={texts.outcome} options={CHOICES} value={choice} onChange={setChoice} />
      <AreaField label={texts.reason} help={texts.reasonHelp} limit={500} value={reason} onChange={setReason} />
    </DecideFrame>
  )
}

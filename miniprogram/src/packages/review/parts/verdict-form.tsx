import type { ReviewDetail } from '@shared/contract/schemas/review.ts'
import { useState } from 'react'
import { AreaField } from '@/components/field'
import { OptionGroup } from '@/components/option-group'
import { correctionsOf, outcomeHelp, outcomesOf, texts } from '@/texts/review'
import { texts as ticket } from '@/texts/ticket'
import { DecideFrame } from './decide-frame'
import { useDecide } from './use-decide'

type Outcome = ReviewDetail['review']['asks']
type Finding = NonNullable<ReviewDetail['review']['disputed']>

interface Props {
  readonly route: 'giveOpinion' | 'settleReview'
  readonly detail: ReviewDetail
  readonly onDone: (detail: ReviewDetail) => void
  readonly onRefresh: () => void
}

const WORDS = {
  giveOpinion: { title: texts.opineTitle, help: texts.opineHelp, submit: texts.submitOpinion },
  settleReview: { title: texts.settleFormTitle, help: texts.settleHelp, submit: texts.submitSettlement },
}

function missingOf(outcome: Outcome | null, finding: Finding | null, reason: string): string | null {
  if (outcome === null) return texts.needsOutcome
  if (outcome === 'corrected' && finding === null) return texts.needsFinding
  return reason.trim() === '' ? texts.needsReason : null
}

/** An opinion, or a settlement: the outcome, and the reason that the rater will be told. */
export function VerdictForm({ route, detail, onDone, onRefresh }: Props) {
  const { review } = detail
  const [outcome, setOutcome] = useState<Outcome | null>(null)
  const [finding, setFinding] = useState<Finding | null>(null)
  const [reason, setReason] = useState('')
  const { decide, sending, refusal } = useDecide(route, detail, onDone)
  const submit = () => {
    if (outcome === null) return
    const corrected = outcome === 'corrected' && finding ? { finding } : {}
    void decide({ outcome, ...corrected, reason: reason.trim() })
  }
  const options = outcomesOf(review.subject).map((value) => ({
    value,
    name: texts.outcomes[value],
    help: outcomeHelp(review.subject, value),
  }))
  return (
    <DecideFrame
      {...WORDS[route]}
      missing={missingOf(outcome, finding, reason)}
      sending={sending}
      refusal={refusal}
      onSubmit={submit}
      onRefresh={onRefresh}
    >
      <OptionGroup id="outcome" label={texts.outcome} options={options} value={outcome} onChange={setOutcome} />
      {outcome === 'corrected' ? (
        <OptionGroup
          id="finding"
          label={texts.correctTo}
          options={correctionsOf(review).map((value) => ({ value, name: ticket.findings[value] }))}
          value={finding}
          onChange={setFinding}
        />
      ) : null}
      <AreaField label={texts.reason} help={texts.reasonHelp} limit={500} value={reason} onChange={setReason} />
    </DecideFrame>
  )
}

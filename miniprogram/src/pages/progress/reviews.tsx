import type { ProgressView } from '@shared/contract/schemas/progress.ts'
import type { ReviewProgress } from '@shared/contract/schemas/review.ts'
import { useState } from 'react'
import { Button } from '@/components/button'
import { LinkList, LinkRow } from '@/components/link-row'
import { Quote } from '@/components/quote'
import { Box } from '@/elements'
import { shortTimeText } from '@/services/format'
import { verdict } from '@/texts/review-names'
import { meaning, texts } from '@/texts/review-told'
import { ObjectionSheet } from './objection-sheet'

interface Props {
  readonly progress: ProgressView
  readonly onChange: (progress: ProgressView) => void
}

/** What was decided on reviews, and why; and the way to object, or to have reviewed what was found. */
export function Reviews({ progress, onChange }: Props) {
  const { reviews = [], disputable } = progress
  const [asking, setAsking] = useState<{ readonly review: string | null } | null>(null)
  const changed = (next: ProgressView) => {
    setAsking(null)
    onChange(next)
  }
  return (
    <>
      {reviews.map((review) => (
        <Review key={review.id} review={review} onObject={() => setAsking({ review: review.id })} />
      ))}
      {disputable ? (
        <LinkList label={texts.dispute}>
          <LinkRow
            title={texts.dispute}
            text={disputable.until ? texts.disputeUntil(disputable.until) : texts.disputeOnce}
            onPress={() => setAsking({ review: null })}
          />
        </LinkList>
      ) : null}
      {asking ? (
        <ObjectionSheet progress={progress} review={asking.review} onClose={() => setAsking(null)} onSaid={changed} />
      ) : null}
    </>
  )
}

function Review({ review, onObject }: { readonly review: ReviewProgress; readonly onObject: () => void }) {
  const { subject, own, state, decision, objectUntil, objection, ruling } = review
  const waits = texts.state[state]
  const title = own ? texts.ownTitle : texts.title(subject)
  return (
    <Box as="section" className="card stack-title" label={title}>
      <Box as="h2" className="h2">
        {title}
      </Box>
      {waits ? <Box className="meta">{waits}</Box> : null}
      {decision ? (
        <Box className="stack-like">
          <Box className="h3">{texts.result(verdict(decision))}</Box>
          <Box className="cap num">{shortTimeText(decision.at)}</Box>
          <Quote>{decision.reasons.join('\n')}</Quote>
          <Box className="meta">{meaning(subject, decision.outcome)}</Box>
        </Box>
      ) : null}
      {objection ? (
        <Box className="stack-like">
          <Box className="h3">{texts.yours}</Box>
          <Quote>{objection.words}</Quote>
        </Box>
      ) : null}
      {ruling ? (
        <Box className="stack-like">
          <Box className="h3">{ruling.sustained ? texts.sustained : texts.dismissed}</Box>
          <Quote>{ruling.reason}</Quote>
        </Box>
      ) : null}
      {objectUntil ? (
        <>
          <Box className="meta">{texts.pending(objectUntil)}</Box>
          <Button onPress={onObject}>{texts.object}</Button>
        </>
      ) : null}
    </Box>
  )
}

import type { ReviewDetail } from '@shared/contract/schemas/review.ts'
import { Quote } from '@/components/quote'
import { Box } from '@/elements'
import { shortTimeText } from '@/services/format'
import { texts } from '@/texts/review'

/** The opinions one may see, and what was decided. */
export function Opinions({ detail: { opinions, review, ruling } }: { readonly detail: ReviewDetail }) {
  const { decision, state } = review
  const gathering = state === 'filed' || state === 'first-opinion'
  const title = decision ? texts.decision : texts.opinions
  const mine = opinions.some((one) => one.mine)
  return (
    <Box as="section" label={title} className="card stack-title">
      <Box as="h2" className="h2">
        {title}
      </Box>
      {decision ? (
        <Box className="stack-like">
          <Box className="h3">{texts.verdict(decision)}</Box>
          <Quote>{decision.reasons.join('\n')}</Quote>
          {state === 'decided' || state === 'objected' ? <Box className="meta">{texts.noEffect}</Box> : null}
        </Box>
      ) : null}
      {opinions.length === 0 && !gathering ? <Box className="meta">{texts.noOpinions}</Box> : null}
      {opinions.map((one, at) => (
        <Box key={one.at} className="stack-like">
          <Box className="split">
            <Box className="h3">
              {[one.mine ? texts.mine : mine ? texts.other : texts.opinion(at), texts.verdict(one)].join('：')}
            </Box>
            <Box className="cap num">{shortTimeText(one.at)}</Box>
          </Box>
          <Quote>{one.reason}</Quote>
        </Box>
      ))}
      {gathering ? <Box className="meta">{texts.hidden}</Box> : null}
      {ruling ? (
        <Box className="stack-like">
          <Box className="h3">{texts.ruled(ruling.sustained)}</Box>
          <Quote>{ruling.reason}</Quote>
        </Box>
      ) : null}
    </Box>
  )
}

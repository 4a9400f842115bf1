import type { AppealsView } from '@shared/contract/schemas/review.ts'
import { useState } from 'react'
import { Button } from '@/components/button'
import { Loaded } from '@/components/loaded'
import { Quote } from '@/components/quote'
import { Box } from '@/elements'
import { shortTimeText } from '@/services/format'
import { useCall } from '@/services/use-call'
import { dueDateText } from '@/texts/due'
import { texts } from '@/texts/review'
import { AppealSheet } from './appeal-sheet'
import { WithdrawSheet } from './withdraw-sheet'

type Review = AppealsView['reviews'][number]

/** A review as the unit sees it: what was asked, where it is, what was decided and why. */
function Filed({ review, onWithdraw }: { readonly review: Review; readonly onWithdraw: () => void }) {
  const { decision, ruling } = review
  const pending = review.state !== 'final' && review.state !== 'withdrawn'
  return (
    <Box className="stack-like">
      <Box className="split">
        <Box className="h3">{`${texts.filedBy[review.filedBy]}，${texts.asks(review)}`}</Box>
        <Box className="cap num">{shortTimeText(review.filedAt)}</Box>
      </Box>
      <Box className="meta">
        {pending ? texts.until(texts.states[review.state], dueDateText(review.due)) : texts.states[review.state]}
      </Box>
      {review.grounds ? <Quote>{review.grounds}</Quote> : null}
      {decision ? (
        <>
          <Box className="h3">{`${texts.decision}：${texts.verdict(decision)}`}</Box>
          <Quote>{decision.reasons.join('\n')}</Quote>
        </>
      ) : null}
      {review.objected && !ruling ? <Box className="meta">{texts.objected}</Box> : null}
      {ruling ? (
        <>
          <Box className="meta">{texts.ruled(ruling.sustained)}</Box>
          <Quote>{ruling.reason}</Quote>
        </>
      ) : null}
      {review.withdrawable ? (
        <Box>
          <Button onPress={onWithdraw}>{texts.withdraw}</Button>
        </Box>
      ) : null}
    </Box>
  )
}

/** Appeals of the unit against a rating or a verification, and reviews the citizen asked for. */
export function AppealBox({ ticket }: { readonly ticket: string }) {
  const appeals = useCall('appeals', { ticket })
  const [sheet, setSheet] = useState<'appeal' | Review | null>(null)
  const take = (view: AppealsView) => {
    appeals.put(view)
    setSheet(null)
  }
  return (
    <Loaded of={appeals} rows={[2]}>
      {({ reviews, open }) =>
        reviews.length + open.length === 0 ? null : (
          <Box as="section" label={texts.appealTitle} className="card stack-title">
            <Box>
              <Box as="h2" className="h2">
                {texts.appealTitle}
              </Box>
              <Box className="meta">{texts.appealHelp}</Box>
            </Box>
            {reviews.map((review) => (
              <Filed key={review.id} review={review} onWithdraw={() => setSheet(review)} />
            ))}
            {open.length > 0 ? (
              <Box className="split">
                <Box className="meta num">
                  {texts.appealUntil(
                    open
                      .map(({ until }) => until)
                      .sort()
                      .at(-1) ?? '',
                  )}
                </Box>
                <Button id="appeal" onPress={() => setSheet('appeal')}>
                  {texts.appeal}
                </Button>
              </Box>
            ) : null}
            {sheet === 'appeal' ? <AppealSheet ticket={ticket} open={open} onClose={() => setSheet(null)} onDone={take} /> : null}
            {sheet !== null && sheet !== 'appeal' ? (
              <WithdrawSheet review={sheet} onClose={() => setSheet(null)} onDone={take} />
            ) : null}
          </Box>
        )
      }
    </Loaded>
  )
}

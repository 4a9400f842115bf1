import type { LateReview } from '@shared/contract/schemas/supervision.ts'
import { Button } from '@/components/button'
import styles from '@/components/case-list.module.scss'
import { DueBadge } from '@/components/due-badge'
import { Box } from '@/elements'
import { open } from '@/services/navigate'
import { texts as cases } from '@/texts/cases'
import { dueShortText } from '@/texts/due'
import { texts as review } from '@/texts/review'
import { texts } from '@/texts/supervision'

/** Reviews past their limit: by how much, whose turn it is, and how far they were escalated. */
export function LateReviews({ reviews }: { readonly reviews: readonly LateReview[] }) {
  if (reviews.length === 0) return null
  return (
    <Box as="section" label={texts.lateReviews} className="card stack-title">
      <Box className="split">
        <Box as="h2" className="h3">
          {texts.lateReviews}
        </Box>
        <Box className="num">{texts.unitCount(reviews.length)}</Box>
      </Box>
      <Box as="ul">
        {reviews.map(({ id, taskName, orgName, number, state, due, turn, rung }) => (
          <Box as="li" key={id} className={styles.item}>
            <Box className={styles.top}>
              <DueBadge due={due} />
              <Box className="cap num">{dueShortText(due)}</Box>
            </Box>
            <Box className="h3">{taskName}</Box>
            <Box className="cap">{orgName}</Box>
            <Box className="cap num">{number}</Box>
            <Box className={styles.foot}>
              <Box className="meta">{[review.states[state], texts.turns[turn], cases.rung(rung)].join(' · ')}</Box>
              <Box className={styles.acts}>
                <Button label={`${texts.look}，${taskName}`} onPress={() => open('settlement', { id })}>
                  {texts.look}
                </Button>
              </Box>
            </Box>
          </Box>
        ))}
      </Box>
    </Box>
  )
}

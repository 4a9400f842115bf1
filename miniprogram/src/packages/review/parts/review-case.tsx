import type { ReviewDetail } from '@shared/contract/schemas/review.ts'
import { useState } from 'react'
import { DueBadge } from '@/components/due-badge'
import { Loaded } from '@/components/loaded'
import { Note } from '@/components/note'
import { StateBlock } from '@/components/state-block'
import { Box } from '@/elements'
import { toTop } from '@/platform/scroll'
import { replace } from '@/services/navigate'
import { useCall } from '@/services/use-call'
import { dueShortText } from '@/texts/due'
import { texts } from '@/texts/review'
import { CaseHistory } from './case-history'
import { Opinions } from './opinions'
import styles from './review.module.scss'
import { RulingForm } from './ruling-form'
import { SEATS, type Seat } from './seat'
import { Said, UnitSaid } from './sides'
import { VerdictForm } from './verdict-form'

interface FormProps {
  readonly detail: ReviewDetail
  readonly onDone: (detail: ReviewDetail) => void
  readonly onRefresh: () => void
}

/** What the signed-in person may do with it; nothing when there is nothing to do. */
function Form(props: FormProps) {
  const [may] = props.detail.may
  if (may === 'opine') return <VerdictForm {...props} route="giveOpinion" />
  if (may === 'settle') return <VerdictForm {...props} route="settleReview" />
  return may === 'rule' ? <RulingForm {...props} /> : null
}

function Head({ review }: ReviewDetail) {
  const asked = `${texts.filedBy[review.filedBy]}，${texts.asks(review)}`
  return (
    <Box className="stack-like">
      <Box as="h1" className="h1">
        {review.taskName}
      </Box>
      <Box className="meta">{[review.orgName, asked].join(' · ')}</Box>
      <Box className="row">
        {review.urgency === 'done' ? null : <DueBadge due={review.due} />}
        <Box className="meta num">{[texts.states[review.state], dueShortText(review.due), review.number].join(' · ')}</Box>
      </Box>
    </Box>
  )
}

function Case({ seat, id }: { readonly seat: Seat; readonly id: string }) {
  const review = useCall(SEATS[seat].one, { id })
  const [recorded, setRecorded] = useState(false)
  const take = (detail: ReviewDetail) => {
    review.put(detail)
    setRecorded(true)
    toTop()
  }
  return (
    <Loaded of={review} rows={[2, 4, 4, 3]}>
      {(detail) => (
        <>
          <Box live="polite">{recorded ? <Note>{texts.recorded}</Note> : null}</Box>
          <Head {...detail} />
          <Box className={styles.sides}>
            <Said detail={detail} />
            <UnitSaid detail={detail} />
          </Box>
          <Box className={styles.sides}>
            <Box className={styles.side}>
              <Opinions detail={detail} />
              <Form key={detail.review.version} detail={detail} onDone={take} onRefresh={review.reload} />
            </Box>
            <CaseHistory detail={detail} />
          </Box>
        </>
      )}
    </Loaded>
  )
}

/** Both sides of a review beside each other, one under the other on a phone, and the form of what one may do. */
export function ReviewCase({ seat, id }: { readonly seat: Seat; readonly id: string | undefined }) {
  if (id) return <Case seat={seat} id={id} />
  return <StateBlock title={texts.missingTitle} action={{ name: texts.toList, onPress: () => replace(SEATS[seat].list) }} />
}

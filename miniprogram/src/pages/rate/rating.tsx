import type { PlaceView } from '@shared/contract/schemas/common.ts'
import type { LevelView } from '@shared/contract/schemas/evaluation.ts'
import type { ReactNode } from 'react'
import { LevelGroup } from '@/components/level-group'
import { Note } from '@/components/note'
import { Page } from '@/components/page'
import { SubmitBar } from '@/components/submit-bar'
import { Box } from '@/elements'
import type { Target } from '@/services/target'
import { texts } from '@/texts/rate'
import { Done } from './done'
import { Expired, Rated } from './states'
import { type RatingState, useRating } from './use-rating'
import { WhyForm } from './why-form'

interface Props {
  readonly target: Target
  readonly question: string
  readonly name: string
  readonly card: ReactNode
  readonly levels: readonly LevelView[]
  readonly place: PlaceView
  readonly fromList: boolean
  /** A default stands; this rating will take its place. */
  readonly defaulted: boolean
  /** Offers the way to one's own services (rating of a window). */
  readonly onOwnServices?: () => void
}

/** The question, five levels, and after a choice what may be added. */
export function Rating({ target, question, name, card, levels, place, fromList, defaulted, onOwnServices }: Props) {
  const rating = useRating(target, name, fromList)
  const { draft, receipt, refusal } = rating
  if (receipt) return <Done receipt={receipt} name={name} place={place} />
  if (refusal?.code === 'E2001' || refusal?.code === 'E2003') return <TooLate refusal={refusal} target={target} />
  const chosen = levels.find(({ level }) => level === draft.level)
  return (
    <Page
      title={texts.title}
      sticky={draft.level !== null}
      bar={<SubmitBar {...barOf(rating)} onSubmit={() => void rating.submit()} />}
    >
      {card}
      {defaulted && place.defaultRating ? <Note>{texts.defaulted(place.defaultRating.levelName)}</Note> : null}
      <Box>
        <Box className="stack-like">
          <Box as="h1" id="question" className="h1">
            {question}
          </Box>
          <Box className="meta">{texts.explanation}</Box>
        </Box>
        <Box style={{ marginTop: 'var(--sp-4)' }}>
          <LevelGroup levels={levels} value={draft.level} labelledBy="question" onChange={rating.choose} />
        </Box>
      </Box>
      {chosen ? <WhyForm level={chosen} rating={rating} onOwnServices={onOwnServices} /> : null}
    </Page>
  )
}

function TooLate({ refusal, target }: { readonly refusal: NonNullable<RatingState['refusal']>; readonly target: Target }) {
  const { receipt, ratableUntil } = refusal.details ?? {}
  const service = 'service' in target ? target.service : undefined
  return (
    <Page title={texts.title}>
      {refusal.code === 'E2001' ? (
        <Rated text={texts.ratedText(null)} mine={typeof receipt === 'string' ? { receipt, service } : null} />
      ) : (
        <Expired until={typeof ratableUntil === 'string' ? ratableUntil : null} />
      )}
    </Page>
  )
}

/** What the bar says: the missing step, the act, that it is on its way, or that it failed. */
function barOf({ draft, needsReason, sending, refusal, ready }: RatingState) {
  const failed = refusal !== null && !sending
  const act = failed ? texts.again : texts.submit
  const text = sending ? texts.sending : draft.level === null ? texts.needsLevel : needsReason ? texts.needsReason : act
  const why = refusal?.offline ? texts.failureText : (refusal?.message ?? '')
  return {
    text,
    ready,
    hint: draft.level === null ? undefined : texts.final,
    failure: failed ? { title: texts.failureTitle, text: why } : null,
  }
}

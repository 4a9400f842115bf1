import type { PlaceView } from '@shared/contract/schemas/common.ts'
import type { LevelView, PortalView } from '@shared/contract/schemas/evaluation.ts'
import type { ReactNode } from 'react'
import { AboutLinks } from '@/components/about-links'
import { Note } from '@/components/note'
import { Page } from '@/components/page'
import { SubmitBar } from '@/components/submit-bar'
import type { CodeTarget, Target } from '@/services/target'
import { texts } from '@/texts/rate'
import { Done } from './done'
import { barOf, Opinion } from './opinion'
import { Expired, Rated } from './states'
import type { OpinionState } from './use-opinion'
import { useRating } from './use-rating'

interface Props {
  readonly target: Target
  /** The service or the window, whatever way the page was reached. */
  readonly about: CodeTarget
  readonly question: string
  readonly name: string
  readonly card: ReactNode
  readonly levels: readonly LevelView[]
  readonly place: PlaceView
  readonly fromList: boolean
  /** The portal through which the page was opened. */
  readonly portal: PortalView
  /** A default stands; this rating will take its place. */
  readonly defaulted: boolean
  /** Offers the way to one's own services (rating of a window). */
  readonly onOwnServices?: (() => void) | undefined
}

/** Rates what is on the card. */
export function Rating({
  target,
  about,
  question,
  name,
  card,
  levels,
  place,
  fromList,
  portal,
  defaulted,
  onOwnServices,
}: Props) {
  const state = useRating(target, name, fromList, portal.channel)
  const { draft, receipt, refusal } = state
  if (receipt) return <Done receipt={receipt} name={name} place={place} backTo={portal.backTo} />
  if (refusal?.code === 'E2001' || refusal?.code === 'E2003') {
    return <TooLate refusal={refusal} target={target} about={about} backTo={portal.backTo} />
  }
  return (
    <Page
      title={texts.title}
      sticky={draft.level !== null}
      bar={<SubmitBar {...barOf(state, texts.submit)} onSubmit={() => void state.submit()} />}
    >
      {card}
      {defaulted && place.defaultRating ? <Note>{texts.defaulted(place.defaultRating.levelName)}</Note> : null}
      <Opinion
        question={question}
        explanation={texts.explanation}
        levels={levels}
        state={state}
        asksName={!('invitation' in target)}
        onOwnServices={onOwnServices}
      />
      <AboutLinks about={about} />
    </Page>
  )
}

interface TooLateProps {
  readonly refusal: NonNullable<OpinionState['refusal']>
  readonly target: Target
  readonly about: CodeTarget
  readonly backTo: PortalView['backTo']
}

function TooLate({ refusal, target, about, backTo }: TooLateProps) {
  const { receipt, ratableUntil } = refusal.details ?? {}
  const service = 'service' in target ? target.service : undefined
  return (
    <Page title={texts.title}>
      {refusal.code === 'E2001' ? (
        <Rated text={texts.ratedText(null)} mine={typeof receipt === 'string' ? { receipt, service } : null} backTo={backTo} />
      ) : (
        <Expired until={typeof ratableUntil === 'string' ? ratableUntil : null} backTo={backTo} />
      )}
      <AboutLinks about={about} />
    </Page>
  )
}

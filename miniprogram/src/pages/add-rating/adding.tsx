import type { LevelView, RatingView } from '@shared/contract/schemas/evaluation.ts'
import type { ProgressView } from '@shared/contract/schemas/progress.ts'
import { ElderSwitch } from '@/components/elder-switch'
import { Page } from '@/components/page'
import { ServiceCard } from '@/components/service-card'
import { SubmitBar } from '@/components/submit-bar'
import { call } from '@/services/client'
import { timeText } from '@/services/format'
import { keepAdded } from '@/services/receipts'
import { texts } from '@/texts/rate'
import { Done } from '../rate/done'
import { barOf, Opinion } from '../rate/opinion'
import { useOpinion } from '../rate/use-opinion'
import { ownChannel } from '../rate/use-rating'

interface Props {
  readonly progress: ProgressView
  readonly rating: RatingView
  readonly service: string
  readonly levels: readonly LevelView[]
}

/** The rating that stands, and the form of what is added to it. */
export function Adding({ progress, rating, service, levels }: Props) {
  const { taskName, place } = progress
  const { receipt } = rating
  const state = useOpinion(async ({ named: _, contact: __, ...said }) => {
    const answer = await call('addRating', { ...said, service, receipt, channel: ownChannel() })
    if (answer.ok) keepAdded(receipt)
    return answer
  })
  if (state.receipt) return <Done receipt={state.receipt} name={taskName} place={place} />
  const facts = [
    { name: texts.first, value: rating.levelName },
    { name: texts.time, value: timeText(rating.at) },
  ]
  return (
    <Page
      title={texts.addTitle}
      sticky={state.draft.level !== null}
      bar={<SubmitBar {...barOf(state, texts.addSubmit)} onSubmit={() => void state.submit()} />}
    >
      <ServiceCard label={texts.service} title={taskName} facts={facts} corner={<ElderSwitch />} />
      <Opinion question={texts.addQuestion} explanation={texts.addExplanation} levels={levels} state={state} asksName={false} />
    </Page>
  )
}

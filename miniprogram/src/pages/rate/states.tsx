import type { PortalView } from '@shared/contract/schemas/evaluation.ts'
import { BackTo } from '@/components/back-to'
import { Button } from '@/components/button'
import { Page } from '@/components/page'
import { Skeleton } from '@/components/skeleton'
import { StateBlock } from '@/components/state-block'
import type { ClientRefusal } from '@/services/client'
import { restart } from '@/services/navigate'
import { openAdding, openProgress } from '@/services/open-receipt'
import { texts as common } from '@/texts/common'
import { texts } from '@/texts/rate'

const home = { name: texts.home, onPress: () => restart('home') }
const typeCode = { name: texts.typeCode, onPress: () => restart('home') }

/** Refusals that have a page of their own: trying again would not help. */
const TOLD = new Set(['E2002', 'E2016', 'E2040'])

export const UnknownCode = () => <StateBlock title={texts.unknownTitle} text={texts.unknownText} action={typeCode} />

interface ExpiredProps {
  readonly until: string | null
  readonly backTo?: PortalView['backTo']
}

export const Expired = ({ until, backTo }: ExpiredProps) => (
  <StateBlock title={texts.expiredTitle} text={texts.expiredText(until)} action={home}>
    <BackTo to={backTo} look="line" />
  </StateBlock>
)

interface RatedProps {
  readonly title?: string
  readonly text: string
  /** There when this device or account made the rating. */
  readonly mine?: { readonly receipt: string; readonly service?: string | undefined } | null
  /** It was added to, or it is too late to. */
  readonly final?: boolean
  readonly backTo?: PortalView['backTo']
}

/** What was rated is not rated again; its rater may add to it once. */
export function Rated({ title = texts.ratedTitle, text, mine, final = false, backTo }: RatedProps) {
  const service = mine?.service
  const look = mine ? { name: texts.seeRating, onPress: () => openProgress(mine) } : home
  const hint = final ? '' : mine ? texts.mayAdd : texts.mayAddElsewhere
  return (
    <StateBlock title={title} text={text + hint} action={look}>
      {mine && service && !final ? (
        <Button onPress={() => openAdding({ receipt: mine.receipt, service })}>{texts.add}</Button>
      ) : null}
      <BackTo to={backTo} look="line" />
    </StateBlock>
  )
}

/** The page while it loads, and when it could not be loaded. */
export function Waiting({ refusal, onRetry }: { readonly refusal: ClientRefusal | null; readonly onRetry: () => void }) {
  const retry = { name: common.retry, onPress: onRetry }
  return (
    <Page title={texts.title}>
      {!refusal && <Skeleton rows={[2.2, 1, 1.2, 1.2, 1.2, 1.2, 1.2]} />}
      {refusal?.offline && <StateBlock title={texts.offlineTitle} text={texts.offlineText} action={retry} />}
      {refusal && !refusal.offline && refusal.code === 'E2002' && <UnknownCode />}
      {refusal?.code === 'E2016' && <StateBlock title={texts.replacedTitle} text={texts.replacedText} action={typeCode} />}
      {refusal?.code === 'E2040' && <StateBlock title={texts.linkOverTitle} text={texts.linkOverText} action={home} />}
      {refusal && !refusal.offline && !TOLD.has(refusal.code) && (
        <StateBlock title={common.failedTitle} text={refusal.message} action={retry} />
      )}
    </Page>
  )
}

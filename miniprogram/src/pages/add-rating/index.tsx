import { Page } from '@/components/page'
import { RefusalBlock } from '@/components/refusal-block'
import { Skeleton } from '@/components/skeleton'
import { StateBlock } from '@/components/state-block'
import { restart } from '@/services/navigate'
import { openProgress, useOpenedReceipt } from '@/services/open-receipt'
import { useCall } from '@/services/use-call'
import { texts } from '@/texts/rate'
import { Adding } from './adding'

/** Adds once to the rating of the receipt that was opened (追加评价). */
export default function AddRatingPage() {
  const opened = useOpenedReceipt()
  const progress = useCall('progress', opened)
  const code = progress.value?.service
  const service = useCall('openService', code ? { code } : null)
  const refusal = progress.refusal ?? service.refusal
  const { value } = progress
  const rating = value?.rating
  if (value && code && service.value && rating?.addableUntil) {
    return <Adding progress={value} rating={rating} service={code} levels={service.value.levels} />
  }
  const look = opened ? { name: texts.seeRating, onPress: () => openProgress(opened) } : undefined
  return (
    <Page title={texts.addTitle}>
      {!opened ? <StateBlock title={texts.noReceipt} action={{ name: texts.home, onPress: () => restart('home') }} /> : null}
      {refusal ? <RefusalBlock refusal={refusal} onRetry={progress.refusal ? progress.reload : service.reload} /> : null}
      {opened && !refusal && !(rating && service.value) ? <Skeleton rows={[2.2, 1, 1.2, 1.2, 1.2, 1.2, 1.2]} /> : null}
      {rating && service.value && !refusal ? (
        <StateBlock
          title={rating.added ? texts.addedTitle : texts.addExpiredTitle}
          text={rating.added ? texts.addedText : texts.addExpiredText}
          action={look}
        />
      ) : null}
    </Page>
  )
}

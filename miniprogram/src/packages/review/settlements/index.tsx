import { WorkArea } from '@/components/work-area'
import { texts } from '@/texts/review'
import { ReviewList } from '../parts/review-list'

/** What waits for the bureau: where two reviewers differ, and what raters object to. */
export default function SettlementsPage() {
  return (
    <WorkArea title={texts.settleTitle} current="settlements">
      <ReviewList seat="bureau" />
    </WorkArea>
  )
}

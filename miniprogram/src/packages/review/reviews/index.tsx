import { WorkArea } from '@/components/work-area'
import { texts } from '@/texts/review'
import { ReviewList } from '../parts/review-list'

/** What waits for the opinion of a reviewer. */
export default function ReviewsPage() {
  return (
    <WorkArea title={texts.listTitle} current="reviews">
      <ReviewList seat="reviewer" />
    </WorkArea>
  )
}

import { useRouter } from '@tarojs/taro'
import { WorkArea } from '@/components/work-area'
import { texts } from '@/texts/review'
import { ReviewCase } from '../parts/review-case'

/** One review, for a reviewer. */
export default function ReviewPage() {
  const { params } = useRouter<{ id?: string }>()
  return (
    <WorkArea title={texts.caseTitle} current="reviews" inner>
      <ReviewCase seat="reviewer" id={params.id} />
    </WorkArea>
  )
}

import { useRouter } from '@tarojs/taro'
import { WorkArea } from '@/components/work-area'
import { texts } from '@/texts/review'
import { ReviewCase } from '../parts/review-case'

/** One review, for the bureau. */
export default function SettlementPage() {
  const { params } = useRouter<{ id?: string }>()
  return (
    <WorkArea title={texts.caseTitle} current="settlements" inner>
      <ReviewCase seat="bureau" id={params.id} />
    </WorkArea>
  )
}

import { WorkArea } from '@/components/work-area'
import { texts } from '@/texts/supervision'
import { Supervision } from './supervision'

/** What is late, whose it is, and what waits for the bureau. */
export default function SupervisionPage() {
  return (
    <WorkArea title={texts.title} current="supervision">
      <Supervision />
    </WorkArea>
  )
}

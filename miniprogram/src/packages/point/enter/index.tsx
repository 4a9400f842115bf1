import { WorkArea } from '@/components/work-area'
import { texts } from '@/texts/card-entry'
import { Batch } from './batch'

/** Many cards, one a row, by the keyboard alone. */
export default function EnterPage() {
  return (
    <WorkArea title={texts.enterTitle} current="cards" inner>
      <Batch />
    </WorkArea>
  )
}

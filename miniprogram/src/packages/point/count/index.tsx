import { WorkArea } from '@/components/work-area'
import { texts } from '@/texts/card-books'
import { Count } from './count'

/** The monthly count of serials. */
export default function CountPage() {
  return (
    <WorkArea title={texts.countTitle} current="cards" inner>
      <Count />
    </WorkArea>
  )
}

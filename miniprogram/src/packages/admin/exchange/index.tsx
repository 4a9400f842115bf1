import { WorkArea } from '@/components/work-area'
import { texts } from '@/texts/exchange'
import { Exchange } from './exchange'

/** The exchange with the superior system: how it stands, what has stopped, what was compared. */
export default function ExchangePage() {
  return (
    <WorkArea title={texts.title} current="exchange">
      <Exchange />
    </WorkArea>
  )
}

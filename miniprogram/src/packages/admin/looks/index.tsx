import { WorkArea } from '@/components/work-area'
import { texts } from '@/texts/evidence'
import { Looks } from './looks'

/** Who looked at what, and who was called. */
export default function LooksPage() {
  return (
    <WorkArea title={texts.looksTitle} current="looks">
      <Looks />
    </WorkArea>
  )
}

import { WorkArea } from '@/components/work-area'
import { texts } from '@/texts/coverage'
import { CoveragePage } from './coverage'

/** What can be rated in which ways, and what cannot. */
export default function Coverage() {
  return (
    <WorkArea title={texts.title} current="channels" inner>
      <CoveragePage />
    </WorkArea>
  )
}

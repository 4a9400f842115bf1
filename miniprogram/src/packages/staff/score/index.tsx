import { WorkArea } from '@/components/work-area'
import { texts } from '@/texts/staff'
import { Score } from './score'

/** What a member of staff may know of his own ratings. */
export default function ScorePage() {
  return (
    <WorkArea title={texts.scoreTitle} current="score">
      <Score />
    </WorkArea>
  )
}

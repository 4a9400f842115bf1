import { WorkArea } from '@/components/work-area'
import { texts } from '@/texts/staff'
import { WorkList } from './work-list'

/** The open bad ratings of a unit, most urgent first. */
export default function WorkListPage() {
  return (
    <WorkArea title={texts.listTitle} current="workList">
      <WorkList />
    </WorkArea>
  )
}

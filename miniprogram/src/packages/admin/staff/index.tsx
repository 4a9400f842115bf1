import { WorkArea } from '@/components/work-area'
import { texts } from '@/texts/admin'
import { StaffList } from './staff-list'

/** The staff of a region, to invite from. */
export default function StaffPage() {
  return (
    <WorkArea title={texts.staffTitle} current="staff">
      <StaffList />
    </WorkArea>
  )
}

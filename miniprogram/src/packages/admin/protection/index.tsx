import { WorkArea } from '@/components/work-area'
import { texts } from '@/texts/protection'
import { Protection } from './protection'

/** What people reported past the unit, for those who protect them. */
export default function ProtectionReportsPage() {
  return (
    <WorkArea title={texts.listTitle} current="protectionReports">
      <Protection />
    </WorkArea>
  )
}

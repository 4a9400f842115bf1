import { WorkArea } from '@/components/work-area'
import { texts } from '@/texts/admin'
import { Dashboard } from './dashboard'

/** An administrator's region in one month. */
export default function DashboardPage() {
  return (
    <WorkArea title={texts.dashboardTitle} current="dashboard">
      <Dashboard />
    </WorkArea>
  )
}

import { useRouter } from '@tarojs/taro'
import { WorkArea } from '@/components/work-area'
import { texts } from '@/texts/admin'
import { RegionTickets } from './region-tickets'
import type { View } from './tools'

const VIEWS: readonly View[] = ['all', 'open', 'overdue']

/** The bad ratings of a region and below. */
export default function RegionTicketsPage() {
  const { params } = useRouter<{ region?: string; view?: string }>()
  return (
    <WorkArea title={texts.ticketsTitle} current="regionTickets">
      <RegionTickets region={params.region} view={VIEWS.find((view) => view === params.view) ?? 'open'} />
    </WorkArea>
  )
}

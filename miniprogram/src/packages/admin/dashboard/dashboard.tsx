import type { DashboardView } from '@shared/contract/schemas/statistics.ts'
import { useState } from 'react'
import { Loaded } from '@/components/loaded'
import { Box } from '@/elements'
import { toTop } from '@/platform/scroll'
import { useWide } from '@/platform/use-wide'
import { useCall } from '@/services/use-call'
import { texts } from '@/texts/admin'
import { Comparison } from '../components/comparison'
import { type Exports, useExports } from '../components/use-exports'
import styles from './dashboard.module.scss'
import { ExportsCard } from './exports-card'
import { Figures } from './figures'
import { HandlingCard } from './handling-card'
import { Head } from './head'
import { OverdueCard } from './overdue-card'
import { RegionsCard } from './regions-card'
import { TrendCard } from './trend-card'

interface PartsProps {
  readonly view: DashboardView
  readonly region: string | undefined
  readonly exports: Exports
  readonly onRegion: (region: string) => void
}

/** Two columns on a wide screen; on a phone what needs doing comes first. */
function Parts({ view, region, exports, onRegion }: PartsProps) {
  const wide = useWide()
  const minimum = view.place.rankMinimum
  const trend = <TrendCard points={view.trend} />
  const regions = <RegionsCard view={view} onRegion={onRegion} />
  const overdue = <OverdueCard region={region} />
  const compared = (
    <>
      <Comparison title={texts.halls} kind={texts.hall} rows={view.halls} minimum={minimum} />
      <Comparison title={texts.orgs} kind={texts.org} rows={view.orgs} minimum={minimum} />
    </>
  )
  const reports = <ExportsCard exports={exports} />
  if (!wide) {
    return (
      <Box className={styles.column}>
        {overdue}
        {trend}
        {regions}
        {compared}
        {reports}
      </Box>
    )
  }
  return (
    <Box className={styles.grid}>
      <Box className={styles.column}>
        {trend}
        {compared}
      </Box>
      <Box className={styles.column}>
        {regions}
        {overdue}
        {reports}
      </Box>
    </Box>
  )
}

/** Figures of a region and month, what is beneath it, what is overdue, and reports. */
export function Dashboard() {
  const [month, setMonth] = useState<string>()
  const [region, setRegion] = useState<string>()
  const view = useCall('dashboard', { month, region })
  const goTo = (id: string) => {
    setRegion(id)
    toTop()
  }
  const exports = useExports()
  return (
    <Loaded of={view} rows={[1, 3, 5, 5]}>
      {(value) => (
        <>
          <Head view={value} month={month ?? value.month} exports={exports} onMonth={setMonth} />
          <Figures figures={value.figures} minimum={value.place.rankMinimum} />
          <HandlingCard handling={value.handling} />
          <Parts view={value} region={region} exports={exports} onRegion={goTo} />
        </>
      )}
    </Loaded>
  )
}

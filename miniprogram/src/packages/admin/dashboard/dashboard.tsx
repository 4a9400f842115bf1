import { useState } from 'react'
import { Loaded } from '@/components/loaded'
import { Box } from '@/elements'
import { useCall } from '@/services/use-call'
import { texts } from '@/texts/admin'
import { Comparison } from '../components/comparison'
import { useExports } from '../components/use-exports'
import styles from './dashboard.module.scss'
import { ExportsCard } from './exports-card'
import { Figures } from './figures'
import { Head } from './head'
import { OverdueCard } from './overdue-card'
import { RegionsCard } from './regions-card'
import { TrendCard } from './trend-card'

/** Figures of a region and month, what is beneath it, what is overdue, and reports. */
export function Dashboard() {
  const [month, setMonth] = useState<string>()
  const [region, setRegion] = useState<string>()
  const view = useCall('dashboard', { month, region })
  const exports = useExports()
  return (
    <Loaded of={view} rows={[1, 3, 5, 5]}>
      {(value) => (
        <>
          <Head view={value} month={month ?? value.month} exports={exports} onMonth={setMonth} />
          <Figures figures={value.figures} minimum={value.place.rankMinimum} />
          <Box className={styles.grid}>
            <TrendCard points={value.trend} />
            <RegionsCard view={value} onRegion={setRegion} />
          </Box>
          <Box className={styles.grid}>
            <Box className={styles.column}>
              <Comparison title={texts.halls} kind={texts.hall} rows={value.halls} minimum={value.place.rankMinimum} />
              <Comparison title={texts.orgs} kind={texts.org} rows={value.orgs} minimum={value.place.rankMinimum} />
            </Box>
            <Box className={styles.column}>
              <OverdueCard region={region} />
              <ExportsCard exports={exports} />
            </Box>
          </Box>
        </>
      )}
    </Loaded>
  )
}

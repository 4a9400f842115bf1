import type { DashboardView } from '@shared/contract/schemas/statistics.ts'
import { Button } from '@/components/button'
import { MonthPicker } from '@/components/month-picker'
import { PageHead } from '@/components/page-head'
import { Box } from '@/elements'
import { texts } from '@/texts/admin'
import type { Exports } from '../components/use-exports'
import styles from './dashboard.module.scss'

interface Props {
  readonly view: DashboardView
  readonly month: string
  readonly exports: Exports
  readonly onMonth: (month: string) => void
}

/** Which region and month this is, whether it is closed, and the tools. */
export function Head({ view, month, exports, onMonth }: Props) {
  return (
    <Box className={styles.head}>
      <PageHead title={texts.dashboardTitle} text={texts.period(view.region.name, view.month, view.closed)} />
      <Box className={styles.tools}>
        <MonthPicker month={month} months={view.months} onChange={onMonth} />
        <Button
          look="main"
          disabled={exports.asking}
          onPress={() => void exports.ask({ region: view.region.id, month: view.month })}
        >
          {exports.asking ? texts.asking : texts.export}
        </Button>
      </Box>
    </Box>
  )
}

import { monthsUpTo } from '@shared/domain/statistics/period.ts'
import { FilterChips } from '@/components/filter-chips'
import { Select } from '@/components/select'
import { Box } from '@/elements'
import { monthText } from '@/services/format'
import { texts } from '@/texts/admin'
import { RegionSelect } from '../components/region-select'
import styles from './tickets.module.scss'

export type View = 'all' | 'open' | 'overdue'

/** Which tickets to list. Without a month: all that are still open, whenever they came. */
export interface Wanted {
  readonly region: string | undefined
  readonly month: string
  readonly view: View
}

interface Props {
  readonly wanted: Wanted
  readonly thisMonth: string | undefined
  readonly onChange: (wanted: Wanted) => void
}

const MONTHS = 6
const VIEWS: readonly View[] = ['all', 'open', 'overdue']

/** Filters by region, month and state. */
export function Tools({ wanted, thisMonth, onChange }: Props) {
  const months = thisMonth ? monthsUpTo(thisMonth, MONTHS).reverse() : wanted.month ? [wanted.month] : []
  const views = VIEWS.filter((view) => view !== 'all' || wanted.month !== '')
  const setMonth = (month: string) =>
    onChange({ ...wanted, month, view: month === '' && wanted.view === 'all' ? 'open' : wanted.view })
  return (
    <Box className={styles.tools}>
      <FilterChips
        label={texts.view}
        options={views.map((value) => ({ value, name: texts.views[value] }))}
        value={wanted.view}
        onChange={(view) => onChange({ ...wanted, view })}
      />
      <Box className={styles.selects}>
        <RegionSelect region={wanted.region} onChange={(region) => onChange({ ...wanted, region })} />
        <Select
          label={texts.month}
          value={wanted.month}
          options={[{ value: '', name: texts.anyMonth }, ...months.map((value) => ({ value, name: monthText(value) }))]}
          onChange={setMonth}
        />
      </Box>
    </Box>
  )
}

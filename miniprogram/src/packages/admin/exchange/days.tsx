import type { UpwardDayView } from '@shared/contract/schemas/superior.ts'
import { useState } from 'react'
import { Button } from '@/components/button'
import { type Column, DataTable } from '@/components/data-table'
import { Box, Press } from '@/elements'
import { useWide } from '@/platform/use-wide'
import { countText, dayText, percentText } from '@/services/format'
import { texts } from '@/texts/exchange'
import { DaySheet } from './day-sheet'
import styles from './exchange.module.scss'

/** Days shown until all are asked for. */
const FIRST = 7

const rateText = ({ rate }: UpwardDayView) => (rate.value === null ? '—' : percentText(rate.value))
const quiet = (count: number) => (count === 0 ? '' : countText(count))

const columns = (look: (day: string) => void): readonly Column<UpwardDayView>[] => [
  { key: 'day', title: texts.dayColumn, cell: ({ day }) => dayText(day) },
  {
    key: 'rate',
    title: texts.rateColumn,
    end: true,
    cell: (day) => (
      <Box as="b" className="strong">
        {rateText(day)}
      </Box>
    ),
  },
  {
    key: 'fraction',
    title: texts.fractionColumn,
    end: true,
    cell: ({ rate }) => `${countText(rate.numerator)} / ${countText(rate.denominator)}`,
  },
  { key: 'late', title: texts.lateColumn, end: true, cell: ({ figures }) => quiet(figures.late) },
  { key: 'waiting', title: texts.waitingColumn, end: true, cell: ({ figures }) => quiet(figures.waiting) },
  { key: 'parked', title: texts.parkedColumn, end: true, cell: ({ figures }) => quiet(figures.parked) },
  { key: 'keptBack', title: texts.keptBackColumn, end: true, cell: ({ figures }) => quiet(figures.keptBack) },
  { key: 'compared', title: texts.comparedColumn, cell: texts.comparedText },
  {
    key: 'look',
    title: texts.actColumn,
    end: true,
    cell: ({ day }) => (
      <Button look="text" dense label={texts.lookSpoken(day)} onPress={() => look(day)}>
        {texts.look}
      </Button>
    ),
  },
]

const DayRow = ({ day, look }: { readonly day: UpwardDayView; readonly look: (day: string) => void }) => (
  <Box as="li" className={styles.item}>
    <Press className={styles.day} label={texts.lookSpoken(day.day)} onPress={() => look(day.day)}>
      <Box as="span" className={styles.line}>
        <Box as="span" className="h3">
          {dayText(day.day)}
        </Box>
        <Box as="b" className="h3 num">
          {rateText(day)}
        </Box>
      </Box>
      <Box as="span" className={`${styles.line} cap num`}>
        <Box as="span">{texts.rest(day.figures)}</Box>
        <Box as="span">{`${countText(day.rate.numerator)} / ${countText(day.rate.denominator)}`}</Box>
      </Box>
      <Box as="span" className="cap">
        {texts.compared(texts.comparedText(day))}
      </Box>
    </Press>
  </Box>
)

/** Finished days, newest first, each with what comparing it has found. */
export function Days({ days }: { readonly days: readonly UpwardDayView[] }) {
  const wide = useWide()
  const [all, setAll] = useState(false)
  const [opened, setOpened] = useState<string | null>(null)
  const shown = all ? days : days.slice(0, FIRST)
  return (
    <Box as="section" label={texts.daysTitle} className="card stack-title">
      <Box>
        <Box as="h2" className="h2">
          {texts.daysTitle}
        </Box>
        <Box className="meta">{days.length === 0 ? texts.daysEmpty : texts.daysText}</Box>
      </Box>
      {wide && shown.length > 0 ? (
        <DataTable plain caption={texts.daysTitle} columns={columns(setOpened)} rows={shown} keyOf={({ day }) => day} />
      ) : (
        <Box as="ul">
          {shown.map((day) => (
            <DayRow key={day.day} day={day} look={setOpened} />
          ))}
        </Box>
      )}
      {days.length > shown.length ? (
        <Button look="text" onPress={() => setAll(true)}>
          {texts.allDays}
        </Button>
      ) : null}
      {opened ? <DaySheet day={opened} onClose={() => setOpened(null)} /> : null}
    </Box>
  )
}

import type { CalendarView } from '@shared/contract/schemas/calendar.ts'
import { useState } from 'react'
import { Button } from '@/components/button'
import { Box } from '@/elements'
import { texts } from '@/texts/calendar'
import styles from './calendar.module.scss'

/** One year: its notice, who loaded it, and on request its days. */
export function YearRow({ year }: { readonly year: CalendarView['years'][number] }) {
  const [open, setOpen] = useState(false)
  const { rest, work, by, at } = year
  return (
    <Box className={styles.row}>
      <Box className={styles.line}>
        <Box className="h3">{texts.year(year.year)}</Box>
        <Button
          look="text"
          label={`${texts.year(year.year)}，${open ? texts.hideDays : texts.showDays}`}
          onPress={() => setOpen(!open)}
        >
          {open ? texts.hideDays : texts.showDays}
        </Button>
      </Box>
      <Box>{texts.published(year.document, year.published)}</Box>
      <Box className="meta">{texts.counts(rest.length, work.length)}</Box>
      <Box className="cap num">{by && at ? texts.loadedBy(by, at) : texts.delivered}</Box>
      {open ? (
        <Box className={styles.days}>
          <Box className="num">{`${texts.rest}：${rest.join('、')}`}</Box>
          <Box className="num">{`${texts.work}：${work.join('、')}`}</Box>
        </Box>
      ) : null}
    </Box>
  )
}

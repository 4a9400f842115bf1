import type { CalendarView } from '@shared/contract/schemas/calendar.ts'
import { Loaded } from '@/components/loaded'
import { Note } from '@/components/note'
import { PageHead } from '@/components/page-head'
import { Box } from '@/elements'
import { useCall } from '@/services/use-call'
import { texts } from '@/texts/calendar'
import styles from './calendar.module.scss'
import { Loading } from './loading'
import { YearRow } from './year-row'

function Known({ view: { years, regional, pending } }: { readonly view: CalendarView }) {
  return (
    <Box className={styles.column}>
      {pending ? <Note>{texts.pending}</Note> : null}
      <Box as="section" label={texts.years} className="card">
        <Box as="h2" className="h2">
          {texts.years}
        </Box>
        {years.map((year) => (
          <YearRow key={year.year} year={year} />
        ))}
      </Box>
      <Box as="section" label={texts.regional} className="card">
        <Box as="h2" className="h2">
          {texts.regional}
        </Box>
        {regional.length === 0 ? <Box className="meta">{texts.noRegional}</Box> : null}
        {regional.map(({ region, regionName, date, name, document }) => (
          <Box key={`${region} ${date}`} className={styles.row}>
            <Box className="num">{date}</Box>
            <Box>{texts.holiday(regionName, name)}</Box>
            <Box className="cap">{document}</Box>
          </Box>
        ))}
      </Box>
    </Box>
  )
}

/** What is known, and beside it the form for more. */
export function Calendar() {
  const calendar = useCall('calendar', {})
  return (
    <>
      <PageHead title={texts.title} text={texts.text} />
      <Loaded of={calendar} rows={[3, 3, 4]}>
        {(view) => (
          <Box className={styles.columns}>
            <Loading view={view} onLoaded={calendar.put} />
            <Known view={view} />
          </Box>
        )}
      </Loaded>
    </>
  )
}

import { useState } from 'react'
import { Loaded } from '@/components/loaded'
import { MonthPicker } from '@/components/month-picker'
import { Tag } from '@/components/tag'
import { Box } from '@/elements'
import { useCall } from '@/services/use-call'
import { texts as figures } from '@/texts/figures'
import { texts } from '@/texts/staff'
import { Counts } from './counts'
import { Distribution } from './distribution'
import { Mentioned } from './mentioned'
import { NotShown } from './not-shown'
import { Praise } from './praise'
import styles from './score.module.scss'
import { Trend } from './trend'

/** One month of one's own figures, with what they count and what they leave out. */
export function Score() {
  const [month, setMonth] = useState<string>()
  const score = useCall('myScore', { month })
  return (
    <Loaded of={score} rows={[1, 3, 4, 4, 4]}>
      {(value) => (
        <>
          <Box className={styles.head}>
            <Box as="h1" className={`h1 ${styles.title}`}>
              {texts.scoreTitle}
            </Box>
            <MonthPicker month={month ?? value.month} months={value.months} onChange={setMonth} />
            <Tag tone={value.closed ? 'calm' : 'dashed'}>{value.closed ? figures.closed : figures.open}</Tag>
          </Box>
          {value.closed ? null : <Box className="cap">{texts.movesInGroups(value.place.groupMinimum)}</Box>}
          <Box className={styles.columns}>
            <Box className={styles.column}>
              <Praise score={value} />
              {value.hidden ? null : <Distribution score={value} />}
              <Counts score={value} />
            </Box>
            <Box className={styles.column}>
              <Trend points={value.trend} />
              {value.hidden ? null : <Mentioned indicators={value.indicators} />}
              <NotShown minimum={value.place.groupMinimum} />
            </Box>
          </Box>
          <Box className="cap">{texts.basis(value.place.documentNumber, value.place.documentTitle)}</Box>
        </>
      )}
    </Loaded>
  )
}

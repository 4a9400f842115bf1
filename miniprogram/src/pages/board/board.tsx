import type { BoardView } from '@shared/contract/schemas/statistics.ts'
import { MonthPicker } from '@/components/month-picker'
import { Note } from '@/components/note'
import { RateList } from '@/components/rate-list'
import { RegionPath } from '@/components/region-path'
import { Tag } from '@/components/tag'
import { Box } from '@/elements'
import { texts } from '@/texts/board'
import { texts as figures } from '@/texts/figures'
import styles from './board.module.scss'
import { Distribution } from './distribution'
import { KeyFigures } from './key-figures'
import { Mentioned } from './mentioned'

interface Props {
  readonly board: BoardView
  readonly onMonth: (month: string) => void
  readonly onRegion: (region: string) => void
}

/** One region in one month: the rates, what they count, and how its parts compare. */
export function Board({ board, onMonth, onRegion }: Props) {
  const { region, place } = board
  const few = place.rankMinimum
  return (
    <>
      <Box className="stack-like">
        <RegionPath label={texts.path} path={region.path} current={region.id} onRegion={onRegion} />
        <Box as="h1" className="h1">
          {texts.heading(region.name)}
        </Box>
        <Box className={styles.period}>
          <MonthPicker month={board.month} months={board.months} onChange={onMonth} />
          <Tag tone={board.closed ? 'calm' : 'dashed'}>{board.closed ? figures.closed : figures.open}</Tag>
        </Box>
      </Box>
      <Box className={styles.columns}>
        <Box className={styles.column}>
          {board.hidden ? (
            <Note>{figures.withheldText(place.groupMinimum)}</Note>
          ) : (
            <>
              <KeyFigures board={board} />
              <Distribution figures={board.figures} />
              <Mentioned indicators={board.figures.indicators} />
            </>
          )}
        </Box>
        <Box className={styles.column}>
          {board.regions.length > 0 ? (
            <RateList
              title={texts.regions}
              hint={texts.order}
              rows={board.regions}
              minimum={few}
              drill={texts.drill}
              onOpen={onRegion}
            />
          ) : null}
          {board.halls.length > 0 ? <RateList title={texts.halls} hint={texts.order} rows={board.halls} minimum={few} /> : null}
          <Box className="cap">{texts.ranksNote(few)}</Box>
        </Box>
      </Box>
      <Box className="cap">{texts.foot(place)}</Box>
    </>
  )
}

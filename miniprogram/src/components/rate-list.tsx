import type { RowView } from '@shared/contract/schemas/statistics.ts'
import { Box, Press } from '@/elements'
import { cx } from '@/elements/cx'
import { percentText } from '@/services/format'
import { texts } from '@/texts/figures'
import { Icon } from './icon'
import { IntervalBar, scaleFrom } from './interval-bar'
import styles from './rate-list.module.scss'
import { Tag } from './tag'

interface Props {
  readonly title: string
  readonly hint?: string
  readonly rows: readonly RowView[]
  /** Fewer ratings than this are not compared. */
  readonly minimum: number
  /** What a reader hears for opening a row. */
  readonly drill?: (name: string) => string
  readonly onOpen?: (id: string) => void
}

/** Rates beside each other, each with its numbers and its interval on one common scale. */
export function RateList({ title, hint, rows, minimum, drill, onOpen }: Props) {
  const enough = rows.filter(({ praise }) => praise.value !== null && praise.denominator >= minimum)
  const from = scaleFrom(enough.map(({ praise }) => praise))
  return (
    <Box as="section" className="card">
      <Box className="split">
        <Box as="h2" className="h2">
          {title}
        </Box>
        {hint ? <Box className="cap">{hint}</Box> : null}
      </Box>
      <Box as="ul" className={styles.list}>
        {rows.map((row) => (
          <Box as="li" key={row.id} className={styles.item}>
            {onOpen ? (
              <Press className={styles.open} label={drill?.(row.name)} onPress={() => onOpen(row.id)}>
                <Box as="span" className={styles.name}>
                  {row.name}
                </Box>
                <Value row={row} minimum={minimum} />
                <Icon name="on" tone="quiet" size="small" />
              </Press>
            ) : (
              <Box className={styles.head}>
                <Box className={styles.name}>{row.name}</Box>
                <Value row={row} minimum={minimum} />
              </Box>
            )}
            <Detail row={row} minimum={minimum} from={from} />
          </Box>
        ))}
      </Box>
    </Box>
  )
}

interface PartProps {
  readonly row: RowView
  readonly minimum: number
}

const few = ({ row: { praise }, minimum }: PartProps) => praise.denominator < minimum

function Value(part: PartProps) {
  const { value } = part.row.praise
  if (value === null || few(part)) return <Tag tone="dashed">{texts.tooFew}</Tag>
  return (
    <Box as="span" className={cx('h2 num', styles.value)}>
      {percentText(value)}
    </Box>
  )
}

function Detail({ from, ...part }: PartProps & { readonly from: number }) {
  const { praise, name, hidden } = part.row
  if (hidden) return <Box className="cap">{texts.withheld}</Box>
  if (few(part) || praise.low === null || praise.high === null) {
    return <Box className="cap num">{texts.tooFewText(praise.denominator, part.minimum)}</Box>
  }
  return (
    <>
      <IntervalBar rate={praise} from={from} name={name} />
      <Box className="split cap num">
        <Box as="span">{`${texts.fraction(praise.numerator, praise.denominator)} 次`}</Box>
        <Box as="span">{texts.interval(praise.low, praise.high)}</Box>
      </Box>
    </>
  )
}

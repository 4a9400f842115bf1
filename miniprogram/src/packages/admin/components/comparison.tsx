import type { RowView } from '@shared/contract/schemas/statistics.ts'
import { type Column, DataTable } from '@/components/data-table'
import { IntervalBar, scaleFrom } from '@/components/interval-bar'
import { RateList } from '@/components/rate-list'
import { Tag } from '@/components/tag'
import { Box } from '@/elements'
import { useWide } from '@/platform/use-wide'
import { countText, percentText } from '@/services/format'
import { texts } from '@/texts/admin'
import { texts as figures } from '@/texts/figures'

interface Props {
  readonly title: string
  /** What a row is: a hall, a unit. */
  readonly kind: string
  readonly rows: readonly RowView[]
  readonly minimum: number
}

/** Left end of the scale that all rows with a place share. */
const sharedScale = (rows: readonly RowView[]): number =>
  Math.min(0.95, scaleFrom(rows.flatMap(({ praise, rank }) => (rank === null ? [] : [praise]))))

const fractionText = ({ praise, rank }: RowView): string =>
  rank === null ? figures.sample(praise.denominator) : figures.fraction(praise.numerator, praise.denominator)

const columns = (kind: string, from: number): readonly Column<RowView>[] => [
  { key: 'rank', title: texts.rank, width: '56px', cell: ({ rank }) => rank ?? texts.noRank },
  { key: 'name', title: kind, cell: ({ name }) => name },
  {
    key: 'praise',
    title: texts.praise,
    end: true,
    cell: ({ rank, praise }) =>
      rank === null || praise.value === null ? (
        <Tag tone="dashed">{figures.tooFew}</Tag>
      ) : (
        <Box as="b" className="strong">
          {percentText(praise.value)}
        </Box>
      ),
  },
  { key: 'fraction', title: texts.fraction, end: true, cell: fractionText },
  {
    key: 'interval',
    title: texts.interval(from),
    width: '24%',
    cell: ({ rank, praise, name }) => (rank === null ? null : <IntervalBar rate={praise} from={from} name={name} />),
  },
  { key: 'open', title: texts.unsettled, end: true, cell: ({ openTickets }) => countText(openTickets) },
]

/** Like compared with like: a place only where there are enough ratings, an interval wherever there is a place. */
export function Comparison({ title, kind, rows, minimum }: Props) {
  const wide = useWide()
  const note = texts.compareNote(minimum)
  if (rows.length > 0 && !wide) return <RateList title={title} hint={note} rows={rows} minimum={minimum} />
  const from = sharedScale(rows)
  return (
    <Box as="section" label={title} className="card stack-title">
      <Box className="split">
        <Box as="h2" className="h2">
          {title}
        </Box>
        <Box className="cap">{note}</Box>
      </Box>
      {rows.length > 0 ? (
        <DataTable plain caption={title} columns={columns(kind, from)} rows={rows} keyOf={({ id }) => id} />
      ) : (
        <Box className="meta">{texts.noRows}</Box>
      )}
    </Box>
  )
}

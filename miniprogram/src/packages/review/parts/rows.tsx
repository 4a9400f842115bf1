import type { ReviewRow } from '@shared/contract/schemas/review.ts'
import { Button } from '@/components/button'
import { type Column, DataTable } from '@/components/data-table'
import { DueBadge } from '@/components/due-badge'
import { Box } from '@/elements'
import { useWide } from '@/platform/use-wide'
import { open } from '@/services/navigate'
import { dueShortText } from '@/texts/due'
import { texts } from '@/texts/review'
import styles from './review.module.scss'
import { SEATS, type Seat } from './seat'

interface Props {
  readonly reviews: readonly ReviewRow[]
  readonly seat: Seat
  readonly waits: (row: ReviewRow) => boolean
}

const isEnded = ({ state }: ReviewRow): boolean => state === 'final' || state === 'withdrawn'

const Due = ({ row }: { readonly row: ReviewRow }) =>
  isEnded(row) || row.state === 'decided' ? (
    <Box className="cap num">{isEnded(row) ? texts.states[row.state] : texts.objectBefore(row.due.date)}</Box>
  ) : (
    <>
      <DueBadge due={row.due} />
      <Box className="cap num">{dueShortText(row.due)}</Box>
    </>
  )

const Matter = ({ row }: { readonly row: ReviewRow }) => (
  <>
    <Box className="h3">{row.taskName}</Box>
    <Box className="cap">{row.orgName}</Box>
    <Box className="cap num">{row.number}</Box>
  </>
)

const askedOf = (row: ReviewRow) => `${texts.filedBy[row.filedBy]}，${texts.asks(row)}`
const stateOf = (row: ReviewRow) =>
  [texts.states[row.state], row.decision && texts.verdict(row.decision), row.given && texts.given].filter(Boolean).join(' · ')

function Act({ row, seat, waits, dense }: Omit<Props, 'reviews'> & { readonly row: ReviewRow; readonly dense: boolean }) {
  const pressing = waits(row)
  const name = pressing ? (seat === 'reviewer' ? texts.opine : texts.settle) : texts.look
  return (
    <Button
      look={pressing ? 'main' : 'line'}
      dense={dense}
      label={`${name}，${row.taskName}`}
      onPress={() => open(SEATS[seat].one, { id: row.id })}
    >
      {name}
    </Button>
  )
}

const columns = (props: Omit<Props, 'reviews'>): readonly Column<ReviewRow>[] => [
  { key: 'due', title: texts.dueColumn, width: '17%', cell: (row) => <Due row={row} /> },
  { key: 'matter', title: texts.matterColumn, cell: (row) => <Matter row={row} /> },
  { key: 'asked', title: texts.askedColumn, width: '22%', cell: askedOf },
  { key: 'state', title: texts.stateColumn, width: '20%', cell: stateOf },
  { key: 'act', title: texts.actColumn, end: true, cell: (row) => <Act {...props} row={row} dense /> },
]

/** Reviews as a table from 900 wide, as cards on a phone. */
export function Rows({ reviews, ...props }: Props) {
  const wide = useWide()
  if (wide) return <DataTable caption={texts.list} columns={columns(props)} rows={reviews} keyOf={({ id }) => id} />
  return (
    <Box as="ul" className="stack-like">
      {reviews.map((row) => (
        <Box as="li" key={row.id} className={`card ${styles.item}`}>
          <Due row={row} />
          <Matter row={row} />
          <Box className="meta">{askedOf(row)}</Box>
          <Box className={styles.foot}>
            <Box className="meta">{stateOf(row)}</Box>
            <Act {...props} row={row} dense={false} />
          </Box>
        </Box>
      ))}
    </Box>
  )
}

import type { UnitView } from '@shared/contract/schemas/supervision.ts'
import { type Column, DataTable } from '@/components/data-table'
import { ShareBar } from '@/components/progress-bar'
import { Tag } from '@/components/tag'
import { Box } from '@/elements'
import { useWide } from '@/platform/use-wide'
import { texts } from '@/texts/unit'
import styles from './unit.module.scss'

interface Row {
  readonly key: string
  readonly name: string
  readonly lead: boolean
  readonly open: number
  readonly overdue: number
  readonly today: number
  readonly waiting: number
}

const Name = ({ name, lead }: Row) => (
  <Box className={styles.name}>
    {name}
    {lead ? <Tag>{texts.lead}</Tag> : null}
  </Box>
)
const Late = ({ overdue }: Row) => (overdue > 0 ? <Tag tone="danger">{String(overdue)}</Tag> : <Box as="span">0</Box>)

const columns = (most: number): readonly Column<Row>[] => [
  { key: 'name', title: texts.name, width: '24%', cell: (row) => <Name {...row} /> },
  { key: 'load', title: '', width: '30%', cell: ({ open }) => <ShareBar value={open} most={most} /> },
  { key: 'open', title: texts.open, end: true, cell: ({ open }) => String(open) },
  { key: 'overdue', title: texts.overdue, end: true, cell: (row) => <Late {...row} /> },
  { key: 'today', title: texts.today, end: true, cell: ({ today }) => String(today) },
  { key: 'waiting', title: texts.waits, end: true, cell: ({ waiting }) => String(waiting) },
]

const Card = ({ row, most }: { readonly row: Row; readonly most: number }) => (
  <Box as="li" className={styles.row}>
    <Box className="split">
      <Name {...row} />
      <Box className="num">{texts.load(row.open, row.overdue)}</Box>
    </Box>
    <ShareBar value={row.open} most={most} />
    <Box className="cap num">{texts.rest(row.today, row.waiting)}</Box>
  </Box>
)

/** Who has how many, so that an overload is seen. */
export function Handlers({ view: { handlers, unassigned } }: { readonly view: UnitView }) {
  const wide = useWide()
  const rows: readonly Row[] = [
    ...handlers.map((handler) => ({ ...handler, key: handler.staff })),
    ...(unassigned.open > 0 ? [{ ...unassigned, key: '', name: texts.nobody, lead: false, waiting: 0 }] : []),
  ]
  const most = Math.max(1, ...rows.map(({ open }) => open))
  return (
    <Box as="section" label={texts.handlers} className="card stack-title">
      <Box>
        <Box as="h2" className="h2">
          {texts.handlers}
        </Box>
        <Box className="meta">{handlers.length === 0 ? texts.noHandlers : texts.handlersText}</Box>
      </Box>
      {wide ? (
        <DataTable plain caption={texts.handlers} columns={columns(most)} rows={rows} keyOf={({ key }) => key} />
      ) : (
        <Box as="ul">
          {rows.map((row) => (
            <Card key={row.key} row={row} most={most} />
          ))}
        </Box>
      )}
    </Box>
  )
}

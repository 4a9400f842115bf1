import type { CaseLine } from '@shared/contract/schemas/supervision.ts'
import type { ReactNode } from 'react'
import { Box } from '@/elements'
import { useWide } from '@/platform/use-wide'
import { texts } from '@/texts/cases'
import { texts as ticket } from '@/texts/ticket'
import { CaseAsked } from './case-asked'
import { CaseDue } from './case-due'
import styles from './case-list.module.scss'
import { type Column, DataTable } from './data-table'

interface Props {
  readonly lines: readonly CaseLine[]
  readonly label: string
  /** Second line under the matter. */
  readonly placeOf: (line: CaseLine) => string
  /** Buttons of a row, dense in a table. */
  readonly acts: (line: CaseLine, dense: boolean) => ReactNode
  /** Shows how far a case was escalated. */
  readonly rungs?: boolean
  /** Shows what was asked for in full. */
  readonly asked?: boolean
}

function Matter({ line, placeOf, asked }: Pick<Props, 'placeOf' | 'asked'> & { readonly line: CaseLine }) {
  return (
    <>
      <Box className="h3">{line.taskName}</Box>
      <Box className="cap">{placeOf(line)}</Box>
      <Box className="cap num">{line.number}</Box>
      {asked && line.asked ? <CaseAsked asked={line.asked} /> : null}
    </>
  )
}

const progressOf = (line: CaseLine) =>
  [ticket.states[line.state], line.extended ? texts.extended : ''].filter(Boolean).join(' · ')

const columns = (props: Props): readonly Column<CaseLine>[] => [
  { key: 'due', title: texts.dueColumn, width: '19%', cell: (line) => <CaseDue line={line} /> },
  { key: 'matter', title: texts.matterColumn, cell: (line) => <Matter {...props} line={line} /> },
  {
    key: 'whose',
    title: texts.whoseColumn,
    width: '14%',
    cell: (line) => line.assigneeName ?? <Box className="meta">{texts.nobody}</Box>,
  },
  {
    key: 'state',
    title: texts.stateColumn,
    width: '20%',
    cell: (line) => (
      <>
        <Box>{progressOf(line)}</Box>
        {props.rungs ? <Box className="cap">{texts.rung(line.rung)}</Box> : null}
      </>
    ),
  },
  { key: 'act', title: texts.actColumn, end: true, cell: (line) => props.acts(line, true) },
]

function Card({ line, ...props }: Omit<Props, 'lines'> & { readonly line: CaseLine }) {
  const whose = line.assigneeName ?? texts.nobody
  return (
    <Box as="li" className={styles.item}>
      <Box className={styles.top}>
        <CaseDue line={line} />
      </Box>
      <Matter {...props} line={line} />
      <Box className={styles.foot}>
        <Box className="meta">{[progressOf(line), whose, ...(props.rungs ? [texts.rung(line.rung)] : [])].join(' · ')}</Box>
        <Box className={styles.acts}>{props.acts(line, false)}</Box>
      </Box>
    </Box>
  )
}

/** Cases as those see them who lead or supervise: a table from 900 wide, rows of a card on a phone. */
export function CaseList(props: Props) {
  const wide = useWide()
  const { lines, ...rest } = props
  return (
    <>
      {wide ? (
        <DataTable plain caption={props.label} columns={columns(props)} rows={lines} keyOf={({ id }) => id} />
      ) : (
        <Box as="ul">
          {lines.map((line) => (
            <Card key={line.id} {...rest} line={line} />
          ))}
        </Box>
      )}
      {lines.some(({ due }) => due.provisional) ? <Box className="cap">{texts.provisionalNote}</Box> : null}
    </>
  )
}

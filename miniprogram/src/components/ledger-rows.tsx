import type { LedgerRow } from '@shared/contract/schemas/ledger.ts'
import { isOpen } from '@shared/domain/ticket/transitions.ts'
import { CALL_BACK_NAMES, SATISFACTION_NAMES, STATE_NAMES, UNPLACED_NAME } from '@shared/domain/ticket/wording.ts'
import { Box, Press } from '@/elements'
import { useWide } from '@/platform/use-wide'
import { open } from '@/services/navigate'
import { texts } from '@/texts/ledger'
import { texts as ticket } from '@/texts/ticket'
import { type Column, DataTable } from './data-table'
import styles from './ledger-rows.module.scss'
import { Tag } from './tag'

const said = (...lines: ReadonlyArray<string | false | undefined>): readonly string[] =>
  lines.filter((line): line is string => Boolean(line))

const found = ({ finding, triage, className }: LedgerRow) =>
  said(finding && ticket.findings[finding], triage && ticket.triages[triage], className)
const measures = ({ reason, measures: done }: LedgerRow) => said(reason && texts.reason(reason), done && texts.done(done))
const dates = (row: LedgerRow) =>
  said(
    texts.due(row),
    row.rolledOver && texts.rolledOver(row.rolledOver),
    row.extendedTo && texts.extendedTo(row.extendedTo),
    row.plannedFor && texts.plannedFor(row.plannedFor),
    row.rectifiedOn && texts.rectified(row.rectifiedOn),
    row.answeredOn && texts.answered(row.answeredOn),
  )
const result = ({ callBack, unplaced, calledOn, satisfaction }: LedgerRow) =>
  said(
    callBack && CALL_BACK_NAMES[callBack],
    unplaced && UNPLACED_NAME,
    calledOn && texts.called(calledOn),
    satisfaction && SATISFACTION_NAMES[satisfaction],
  )

/** What stands where nothing is written: that it is still to come, or that nothing more will. */
const empty = (row: LedgerRow) => (isOpen(row) ? texts.notYet : texts.nothing)

const Lines = ({ lines, row }: { readonly lines: readonly string[]; readonly row: LedgerRow }) => (
  <>
    {(lines.length > 0 ? lines : [empty(row)]).map((line) => (
      <Box key={line} className="meta">
        {line}
      </Box>
    ))}
  </>
)

function State({ state, timing, overdue }: LedgerRow) {
  if (overdue) return <Tag tone="danger">{texts.overdue(STATE_NAMES[state])}</Tag>
  const tone = timing === 'late' ? 'danger' : timing === 'extended' ? 'warn' : 'calm'
  return <Tag tone={tone}>{timing && timing !== 'untimed' ? texts.timings[timing] : STATE_NAMES[state]}</Tag>
}

/** Whose ledger it is: that of one's own unit, or of many, whose tickets are only looked at. */
type Of = 'unit' | 'region'

function Matter({
  row: { id, taskName, number, orgName, windowName, openedOn },
  of,
}: {
  readonly row: LedgerRow
  readonly of: Of
}) {
  return (
    <>
      <Press kind="link" className={styles.matter} onPress={() => open(of === 'unit' ? 'ticket' : 'ticketView', { id })}>
        {taskName}
      </Press>
      <Box className="cap num">{number}</Box>
      <Box className="cap">{said(texts.received(openedOn), of === 'region' && orgName, windowName).join(' · ')}</Box>
    </>
  )
}

const columnsOf = (of: Of): readonly Column<LedgerRow>[] => [
  { key: 'matter', title: texts.matter, width: '24%', cell: (row) => <Matter row={row} of={of} /> },
  { key: 'found', title: texts.found, width: '13%', cell: (row) => <Lines lines={found(row)} row={row} /> },
  { key: 'measures', title: texts.measures, width: '25%', cell: (row) => <Lines lines={measures(row)} row={row} /> },
  { key: 'person', title: texts.person, width: '9%', cell: (row) => row.person ?? empty(row) },
  {
    key: 'dates',
    title: texts.dates,
    width: '17%',
    cell: (row) => (
      <>
        <State {...row} />
        <Lines lines={dates(row)} row={row} />
      </>
    ),
  },
  { key: 'result', title: texts.result, cell: (row) => <Lines lines={result(row)} row={row} /> },
]

function Card({ row, of }: { readonly row: LedgerRow; readonly of: Of }) {
  return (
    <Box as="article" label={row.taskName} className="card stack-like">
      <Box>
        <State {...row} />
      </Box>
      <Matter row={row} of={of} />
      <Lines lines={[found(row).join(' · '), ...measures(row)]} row={row} />
      <Box className="meta">{row.person ? `${texts.person}：${row.person}` : null}</Box>
      <Lines lines={[...dates(row), ...result(row)]} row={row} />
    </Box>
  )
}

/** Lines of the ledger: a table from 900 wide, cards below. */
export function LedgerRows({ rows, of }: { readonly rows: readonly LedgerRow[]; readonly of: Of }) {
  return useWide() ? (
    <DataTable caption={texts.title} columns={columnsOf(of)} rows={rows} keyOf={({ id }) => id} />
  ) : (
    <Box className="stack-title">
      {rows.map((row) => (
        <Card key={row.id} row={row} of={of} />
      ))}
    </Box>
  )
}

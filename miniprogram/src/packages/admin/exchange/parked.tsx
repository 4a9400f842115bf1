import type { ParkedRow } from '@shared/contract/schemas/superior.ts'
import { useEffect, useState } from 'react'
import { Button } from '@/components/button'
import { type Column, DataTable } from '@/components/data-table'
import { Note } from '@/components/note'
import { RefusalBlock } from '@/components/refusal-block'
import { Box } from '@/elements'
import { useWide } from '@/platform/use-wide'
import { shortTimeText } from '@/services/format'
import { useCall } from '@/services/use-call'
import { texts } from '@/texts/exchange'
import styles from './exchange.module.scss'
import { RedriveSheet } from './redrive-sheet'

const PAGE = 20
const MOST = 200

/** Which parked delivery is to be sent again: one, or all. */
export type Chosen = ParkedRow | 'all'

type Choose = (chosen: Chosen) => void

const Reason = ({ row }: { readonly row: ParkedRow }) => (
  <Box>
    <Box>{row.reason}</Box>
    <Box className="cap">{[texts.acknowledged(row.acknowledged), texts.code(row.code)].join('；')}</Box>
  </Box>
)

const Again = ({ row, choose, dense }: { readonly row: ParkedRow; readonly choose: Choose; readonly dense?: boolean }) => (
  <Button dense={dense} label={texts.redriveSpoken(row.caseNumber)} onPress={() => choose(row)}>
    {texts.redrive}
  </Button>
)

const columns = (choose: Choose): readonly Column<ParkedRow>[] => [
  { key: 'case', title: texts.caseColumn, width: '20%', cell: (row) => texts.caseName(row.caseNumber, row.serviceNumber) },
  { key: 'matter', title: texts.matterColumn, width: '20%', cell: ({ taskName }) => taskName },
  { key: 'reason', title: texts.reasonColumn, cell: (row) => <Reason row={row} /> },
  { key: 'since', title: texts.sinceColumn, cell: ({ since }) => shortTimeText(since) },
  { key: 'tries', title: texts.triesColumn, end: true, cell: ({ attempts }) => texts.tries(attempts) },
  { key: 'act', title: texts.actColumn, end: true, width: '116px', cell: (row) => <Again row={row} choose={choose} dense /> },
]

const ParkedCard = ({ row, choose }: { readonly row: ParkedRow; readonly choose: Choose }) => (
  <Box as="li" className={styles.item}>
    <Box className="h3">{row.taskName}</Box>
    <Box className="cap num">{texts.caseName(row.caseNumber, row.serviceNumber)}</Box>
    <Reason row={row} />
    <Box className="cap num">{`${texts.parkedSince(row.since, row.parkedAt)}，${texts.triesColumn} ${texts.tries(row.attempts)}`}</Box>
    <Box className={styles.act}>
      <Again row={row} choose={choose} />
    </Box>
  </Box>
)

function Rows({ rows, choose }: { readonly rows: readonly ParkedRow[]; readonly choose: Choose }) {
  const wide = useWide()
  if (wide) return <DataTable plain caption={texts.parkedTitle} columns={columns(choose)} rows={rows} keyOf={({ key }) => key} />
  return (
    <Box as="ul">
      {rows.map((row) => (
        <ParkedCard key={row.key} row={row} choose={choose} />
      ))}
    </Box>
  )
}

/** Deliveries that a person has to look at. `parked`: how many the figures say, so that the list follows them. */
export function Parked({ parked, onDone }: { readonly parked: number; readonly onDone: () => void }) {
  const [count, setCount] = useState(PAGE)
  const [chosen, setChosen] = useState<Chosen | null>(null)
  const [said, setSaid] = useState('')
  const list = useCall('parkedUpward', { count: String(count) })
  const { value, refusal, reload } = list
  // biome-ignore lint/correctness/useExhaustiveDependencies: the list is read anew when the figure changes
  useEffect(() => reload(), [parked])
  const rows = value?.rows ?? []
  return (
    <Box as="section" label={texts.parkedTitle} className="card stack-title">
      <Box className={styles.head}>
        <Box>
          <Box as="h2" className="h2">
            {texts.parkedTitle}
          </Box>
          <Box className="meta">{value && rows.length === 0 ? texts.parkedEmpty : texts.parkedText}</Box>
        </Box>
        {rows.length > 1 ? <Button onPress={() => setChosen('all')}>{texts.redriveAll}</Button> : null}
      </Box>
      <Box live="polite">{said ? <Note>{said}</Note> : null}</Box>
      {refusal && !value ? <RefusalBlock refusal={refusal} onRetry={reload} /> : null}
      {rows.length > 0 ? <Rows rows={rows} choose={setChosen} /> : null}
      {value?.more && count < MOST ? (
        <Button look="text" onPress={() => setCount(count + PAGE)}>
          {texts.redriveMore}
        </Button>
      ) : null}
      {chosen ? (
        <RedriveSheet
          chosen={chosen}
          onClose={() => setChosen(null)}
          onDone={({ redriven, more }) => {
            setChosen(null)
            setSaid(texts.redriven(redriven, more))
            reload()
            onDone()
          }}
        />
      ) : null}
    </Box>
  )
}

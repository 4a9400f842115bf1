import type { ChangesView, LoadedView, NoticeInput } from '@shared/contract/schemas/calendar.ts'
import { useState } from 'react'
import { Button } from '@/components/button'
import { type Column, DataTable } from '@/components/data-table'
import { Facts } from '@/components/facts'
import { SubmitBar } from '@/components/submit-bar'
import { Box } from '@/elements'
import { useWide } from '@/platform/use-wide'
import { call } from '@/services/client'
import { texts } from '@/texts/calendar'
import styles from './calendar.module.scss'
import { failureOf } from './use-preview'

type Row = ChangesView['tickets'][number]

const COLUMNS: readonly Column<Row>[] = [
  {
    key: 'matter',
    title: texts.matterColumn,
    width: '34%',
    cell: ({ taskName, regionName, orgName, number }) => (
      <>
        <Box className="h3">{taskName}</Box>
        <Box className="cap">{`${regionName} · ${orgName}`}</Box>
        <Box className="cap num">{number}</Box>
      </>
    ),
  },
  { key: 'rule', title: texts.ruleColumn, width: '16%', cell: ({ rule }) => rule },
  { key: 'before', title: texts.beforeColumn, cell: ({ before }) => <Box className="num">{texts.day(before)}</Box> },
  { key: 'after', title: texts.afterColumn, cell: ({ after }) => <Box className="num strong">{texts.day(after)}</Box> },
]

function Card({ row }: { readonly row: Row }) {
  return (
    <Box as="article" label={row.taskName} className={styles.row}>
      <Box className="h3">{row.taskName}</Box>
      <Box className="cap">{`${row.regionName} · ${row.orgName}`}</Box>
      <Facts
        facts={[
          { name: texts.numberColumn, value: row.number },
          { name: texts.ruleColumn, value: row.rule },
          { name: texts.beforeColumn, value: texts.day(row.before) },
          { name: texts.afterColumn, value: texts.day(row.after) },
        ]}
      />
    </Box>
  )
}

interface Props {
  readonly input: NoticeInput
  readonly changes: ChangesView
  readonly onLoaded: (result: LoadedView) => void
  readonly onBack: () => void
}

/** Every last day that would change, before and after, and the button that makes it so. */
export function Changes({ input, changes: { revision, tickets, ticketCount, services }, onLoaded, onBack }: Props) {
  const wide = useWide()
  const [sending, setSending] = useState(false)
  const [failure, setFailure] = useState<string | null>(null)
  const confirm = async () => {
    setSending(true)
    const answer = await call('loadNotice', { ...input, revision })
    setSending(false)
    setFailure(answer.ok ? null : failureOf(answer.refusal))
    if (answer.ok) onLoaded(answer.value)
  }
  return (
    <>
      <Box role="status">
        <Box className="h3">{ticketCount === 0 ? texts.noChanges : texts.ticketCount(ticketCount, tickets.length)}</Box>
        {services.count > 0 ? <Box className="meta">{texts.services(services)}</Box> : null}
      </Box>
      {wide && tickets.length > 0 ? (
        <DataTable caption={texts.changes} columns={COLUMNS} rows={tickets} keyOf={({ id }) => id} plain />
      ) : (
        tickets.map((row) => <Card key={row.id} row={row} />)
      )}
      <SubmitBar
        id="confirm"
        text={sending ? texts.loading : texts.confirm}
        ready={!sending}
        hint={texts.notified}
        failure={failure ? { title: texts.failed, text: failure } : null}
        onSubmit={() => void confirm()}
      />
      <Button onPress={onBack}>{texts.again}</Button>
    </>
  )
}

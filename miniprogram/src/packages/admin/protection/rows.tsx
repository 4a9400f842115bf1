import type { ProtectionRow } from '@shared/contract/schemas/protection.ts'
import { Button } from '@/components/button'
import { type Column, DataTable } from '@/components/data-table'
import { DueBadge } from '@/components/due-badge'
import { Box } from '@/elements'
import { useWide } from '@/platform/use-wide'
import { shortTimeText } from '@/services/format'
import { texts } from '@/texts/protection'

interface Props {
  readonly reports: readonly ProtectionRow[]
  readonly busy: boolean
  readonly onLook: (id: string) => void
}

/** By when something is to be done about a report that is open. */
const Due = ({ report: { due } }: { readonly report: ProtectionRow }) => (due ? <DueBadge due={due} /> : null)

/** A table where there is room, cards where there is none. What a report says is not in it. */
export function Rows({ reports, busy, onLook }: Props) {
  const wide = useWide()
  const look = ({ id }: ProtectionRow) => (
    <Button dense={wide} disabled={busy} onPress={() => onLook(id)}>
      {busy ? texts.opening : texts.look}
    </Button>
  )
  if (!wide) {
    return reports.map((report) => (
      <Box as="article" key={report.id} className="card stack-title" label={texts.kinds[report.kind]}>
        <Box className="stack-like">
          <Box as="h2" className="h2">
            {texts.kinds[report.kind]}
          </Box>
          <Box className="meta">{texts.about(report)}</Box>
          <Box className="cap num">{`${report.number} · ${shortTimeText(report.at)} · ${texts.looked(report.looks)}`}</Box>
          <Due report={report} />
        </Box>
        {look(report)}
      </Box>
    ))
  }
  const columns: Column<ProtectionRow>[] = [
    {
      key: 'kind',
      title: texts.columns.kind,
      width: '11em',
      cell: ({ kind }) => <Box className="strong">{texts.kinds[kind]}</Box>,
    },
    {
      key: 'about',
      title: texts.columns.about,
      cell: (report) => (
        <>
          <Box>{texts.about(report)}</Box>
          <Box className="cap num">{report.number}</Box>
        </>
      ),
    },
    {
      key: 'at',
      title: texts.columns.at,
      width: '9em',
      cell: (report) => (
        <>
          <Box>{shortTimeText(report.at)}</Box>
          <Due report={report} />
        </>
      ),
    },
    { key: 'looks', title: texts.columns.looks, width: '9em', cell: ({ looks }) => texts.looked(looks) },
    { key: 'act', title: '', end: true, width: '12em', cell: look },
  ]
  return <DataTable caption={texts.table} columns={columns} rows={reports} keyOf={({ id }) => id} />
}

import type { LookView } from '@shared/contract/schemas/look.ts'
import { type Column, DataTable } from '@/components/data-table'
import { Box } from '@/elements'
import { useWide } from '@/platform/use-wide'
import { shortTimeText } from '@/services/format'
import { texts } from '@/texts/evidence'

const COLUMNS: readonly Column<LookView>[] = [
  { key: 'when', title: texts.when, width: '9em', cell: ({ at }) => <Box className="num">{shortTimeText(at)}</Box> },
  {
    key: 'who',
    title: texts.who,
    cell: ({ byName, orgName }) => (
      <>
        <Box>{byName}</Box>
        <Box className="cap">{orgName}</Box>
      </>
    ),
  },
  { key: 'what', title: texts.what, cell: ({ what }) => texts.kinds[what] },
  { key: 'which', title: texts.which, cell: ({ number }) => <Box className="num">{number}</Box> },
  { key: 'about', title: texts.about, cell: ({ about }) => about ?? '' },
]

function Row({ look: { at, byName, orgName, what, number, about } }: { readonly look: LookView }) {
  return (
    <Box as="li" className="card">
      <Box className="split">
        <Box className="strong">{texts.kinds[what]}</Box>
        <Box className="cap num">{shortTimeText(at)}</Box>
      </Box>
      <Box>{[byName, orgName].filter(Boolean).join(' · ')}</Box>
      <Box className="cap num">{[number, about].filter(Boolean).join(' · ')}</Box>
    </Box>
  )
}

/** Looks as a table on a wide screen, as cards on a narrow one. */
export function LookList({ looks }: { readonly looks: readonly LookView[] }) {
  const wide = useWide()
  if (wide) return <DataTable caption={texts.looksTitle} columns={COLUMNS} rows={looks} keyOf={({ id }) => id} />
  return (
    <Box as="ul" className="stack-like">
      {looks.map((look) => (
        <Row key={look.id} look={look} />
      ))}
    </Box>
  )
}

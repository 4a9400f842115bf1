import { mayDo } from '@shared/contract/authority.ts'
import type { BookView } from '@shared/contract/schemas/card-book.ts'
import { useState } from 'react'
import { Button } from '@/components/button'
import { type Column, DataTable } from '@/components/data-table'
import { Facts } from '@/components/facts'
import { Loaded } from '@/components/loaded'
import { PageHead } from '@/components/page-head'
import { PrintList } from '@/components/print-list'
import { StateBlock } from '@/components/state-block'
import { Tag } from '@/components/tag'
import { Box } from '@/elements'
import { useWide } from '@/platform/use-wide'
import { call } from '@/services/client'
import { countText } from '@/services/format'
import { session } from '@/services/session'
import { useCall } from '@/services/use-call'
import { usePrintings } from '@/services/use-printings'
import { texts } from '@/texts/card-books'
import { COUNTED } from '../count/counted'
import { IssueSheet } from './issue-sheet'

function Name({ book }: { readonly book: BookView }) {
  return (
    <>
      <Box className="h3 num">{texts.serialRange(book)}</Box>
      <Box className="cap">{[book.pointName, texts.issuedOn(book.issuedOn), texts.keeper(book)].filter(Boolean).join(' · ')}</Box>
    </>
  )
}

/** What whoever is in charge of the books does with one. */
interface Acts {
  readonly onClose: (book: BookView) => void
  readonly onPrint: (book: BookView) => void
}

function Act({ book, onClose, onPrint }: { readonly book: BookView } & Acts) {
  if (book.state === 'closed') return <Tag>{texts.closed}</Tag>
  return (
    <Box className="row">
      <Button look="text" dense label={texts.printSpoken(book.id)} onPress={() => onPrint(book)}>
        {texts.print}
      </Button>
      <Button look="text" dense label={texts.closeSpoken(book.id)} onPress={() => onClose(book)}>
        {texts.close}
      </Button>
    </Box>
  )
}

const columns = (acts: Acts | undefined): readonly Column<BookView>[] => [
  { key: 'book', title: texts.bookColumn, width: '36%', cell: (book) => <Name book={book} /> },
  { key: 'use', title: texts.useColumn, cell: ({ use }) => texts.uses[use] },
  ...COUNTED.map(([title, field]) => ({
    key: field,
    title: texts[title],
    end: true,
    cell: ({ counts }: BookView) => countText(counts[field]),
  })),
  ...(acts ? [{ key: 'act', title: texts.actColumn, end: true, cell: (book: BookView) => <Act book={book} {...acts} /> }] : []),
]

function Cards({ books, acts }: { readonly books: readonly BookView[]; readonly acts: Acts | undefined }) {
  return (
    <Box className="stack-like">
      {books.map((book) => (
        <Box as="article" key={book.id} label={book.id} className="card stack-title">
          <Name book={book} />
          <Facts
            spread
            facts={[
              { name: texts.useColumn, value: texts.uses[book.use] },
              ...COUNTED.map(([title, field]) => ({ name: texts[title], value: countText(book.counts[field]) })),
            ]}
          />
          {acts ? <Act book={book} {...acts} /> : null}
        </Box>
      ))}
    </Box>
  )
}

/** The books of one's region, and issuing another one. */
export function Books() {
  const wide = useWide()
  const [issuing, setIssuing] = useState(false)
  const list = useCall('cardBooks', {})
  const me = session.use()
  const manager = me !== null && mayDo('manage-cards', me.me.roles)
  const close = async ({ id, version }: BookView) => {
    await call('closeCardBook', { id, version })
    list.reload()
  }
  const printings = usePrintings(manager)
  const print = ({ id }: BookView) => void printings.ask({ scope: 'book', id })
  const acts = manager ? { onClose: (book: BookView) => void close(book), onPrint: print } : undefined
  return (
    <>
      <PageHead title={texts.booksTitle} text={texts.sum} />
      <Loaded of={list} rows={[1, 3, 3]}>
        {({ books }) => (
          <>
            {manager ? (
              <Box>
                <Button look="main" onPress={() => setIssuing(true)}>
                  {texts.issue}
                </Button>
              </Box>
            ) : null}
            {books.length === 0 ? <StateBlock title={texts.noBooks} text={texts.noBooksText} /> : null}
            {books.length > 0 && wide ? (
              <DataTable caption={texts.booksTitle} columns={columns(acts)} rows={books} keyOf={({ id }) => id} />
            ) : null}
            {books.length > 0 && !wide ? <Cards books={books} acts={acts} /> : null}
            {manager ? <PrintList printings={printings} /> : null}
            {issuing ? (
              <IssueSheet
                onClose={() => {
                  setIssuing(false)
                  list.reload()
                }}
              />
            ) : null}
          </>
        )}
      </Loaded>
    </>
  )
}

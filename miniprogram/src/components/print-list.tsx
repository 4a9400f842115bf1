import { Box } from '@/elements'
import type { Printings } from '@/services/use-printings'
import { texts } from '@/texts/signs'
import { Loaded } from './loaded'
import { MakingRow } from './making-row'

/** Most rows that are listed. */
const SHOWN = 5

/** What was printed lately, with progress and files. */
export function PrintList({ printings: { list, refusal } }: { readonly printings: Printings }) {
  return (
    <Loaded of={list} rows={[2, 2]}>
      {({ printings }) => (
        <Box as="section" label={texts.printings} className="card">
          <Box className="split">
            <Box as="h2" className="h2">
              {texts.printings}
            </Box>
            <Box className="cap">{texts.printingsSub}</Box>
          </Box>
          {refusal ? (
            <Box role="alert" className="meta">
              {`${texts.failureTitle}${refusal.message}`}
            </Box>
          ) : null}
          {printings.length === 0 ? <Box className="meta">{texts.noPrintings}</Box> : null}
          <Box as="ul" live="polite">
            {printings.slice(0, SHOWN).map(({ id, what, title, state, done, total, requestedAt, files }) => (
              <MakingRow
                key={id}
                name={texts.printing(what, title)}
                meta={texts.printingMeta(requestedAt)}
                progress={texts.pages(done, total)}
                empty={texts.nothing}
                fileText={texts.file}
                {...{ state, done, total, files }}
              />
            ))}
          </Box>
        </Box>
      )}
    </Loaded>
  )
}

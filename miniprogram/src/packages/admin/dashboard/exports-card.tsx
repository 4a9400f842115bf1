import { Button } from '@/components/button'
import { Box } from '@/elements'
import { replace } from '@/services/navigate'
import { texts } from '@/texts/admin'
import { ExportRow } from '../components/export-row'
import type { Exports } from '../components/use-exports'
import styles from './dashboard.module.scss'

const SHOWN = 3

/** The latest reports and their progress. */
export function ExportsCard({ exports: { list, refusal } }: { readonly exports: Exports }) {
  const problem = refusal ?? list.refusal
  return (
    <Box as="section" label={texts.exports} className="card">
      <Box className="split">
        <Box as="h2" className="h2">
          {texts.exports}
        </Box>
        <Box className="cap">{texts.exportsSub}</Box>
      </Box>
      {problem ? (
        <Box className="cap" role="alert">
          {problem.message}
        </Box>
      ) : null}
      {list.value?.exports.length === 0 ? <Box className="meta">{texts.noExports}</Box> : null}
      <Box as="ul">
        {list.value?.exports.slice(0, SHOWN).map((report) => (
          <ExportRow key={report.id} report={report} />
        ))}
      </Box>
      <Box className={styles.more}>
        <Button look="text" onPress={() => replace('exports')}>
          {texts.allExports}
        </Button>
      </Box>
    </Box>
  )
}

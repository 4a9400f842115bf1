import { Loaded } from '@/components/loaded'
import { PageHead } from '@/components/page-head'
import { Box } from '@/elements'
import { texts } from '@/texts/admin'
import { ExportRow } from '../components/export-row'
import { useExports } from '../components/use-exports'
import { AskForm } from './ask-form'
import styles from './reports.module.scss'

/** Asks for reports and lists them with their progress and files. */
export function Reports() {
  const exports = useExports()
  return (
    <>
      <PageHead title={texts.exportsTitle} text={texts.exportsText} />
      <Box className={styles.columns}>
        <AskForm exports={exports} />
        <Loaded of={exports.list} rows={[2, 2, 2]}>
          {(value) => (
            <Box as="section" label={texts.exports} className="card">
              <Box className="split">
                <Box as="h2" className="h2">
                  {texts.allExports}
                </Box>
                <Box className="cap">{texts.exportsSub}</Box>
              </Box>
              {value.exports.length === 0 ? <Box className="meta">{texts.noExports}</Box> : null}
              <Box as="ul" live="polite">
                {value.exports.map((report) => (
                  <ExportRow key={report.id} report={report} />
                ))}
              </Box>
            </Box>
          )}
        </Loaded>
      </Box>
    </>
  )
}

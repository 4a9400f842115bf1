import { PageHead } from '@/components/page-head'
import { StateBlock } from '@/components/state-block'
import { WorkArea } from '@/components/work-area'
import { Box } from '@/elements'
import { handlesTables } from '@/platform/tables'
import { texts } from '@/texts/exchange-files'
import { ExportCard } from './export-card'
import styles from './files.module.scss'
import { UploadCard } from './upload-card'

/** Services and ratings as files, for places that have no interface yet. */
export default function ExchangeFilesPage() {
  return (
    <WorkArea title={texts.title} current="exchange" inner>
      <PageHead title={texts.title} text={texts.text} />
      {handlesTables ? (
        <Box className={styles.columns}>
          <UploadCard />
          <ExportCard />
        </Box>
      ) : (
        <StateBlock title={texts.elsewhere} text={texts.elsewhereText} />
      )}
    </WorkArea>
  )
}

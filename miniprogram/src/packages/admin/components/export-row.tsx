import type { ExportView } from '@shared/contract/schemas/statistics.ts'
import { useState } from 'react'
import { Icon } from '@/components/icon'
import { Box } from '@/elements'
import { FileLink } from '@/elements/file-link'
import { canOpen } from '@/platform/open-file'
import { texts } from '@/texts/admin'
import styles from './export-row.module.scss'

function Files({ files }: Pick<ExportView, 'files'>) {
  const [failed, setFailed] = useState(false)
  const shown = files.filter(({ name }) => canOpen(name))
  return (
    <Box>
      <Box className={styles.files}>
        {shown.map(({ name, url, bytes }) => (
          <FileLink
            key={name}
            name={name}
            url={url}
            label={texts.fileSpoken(name)}
            className={styles.file}
            onFail={() => setFailed(true)}
          >
            <Icon name="download" tone="accent" size="small" />
            {texts.fileName(name, bytes)}
          </FileLink>
        ))}
      </Box>
      {shown.length < files.length ? <Box className="cap">{texts.fileElsewhere}</Box> : null}
      {failed ? (
        <Box className="cap" role="alert">
          {texts.fileFailed}
        </Box>
      ) : null}
    </Box>
  )
}

/** One report: waiting, being made, ready with its files, failed. */
export function ExportRow({ report }: { readonly report: ExportView }) {
  const { regionName, month, kind, state, done, total, requestedAt, files } = report
  const name = texts.exportName(regionName, month)
  const share = total === 0 ? 0 : Math.min(1, done / total)
  return (
    <Box as="li" className={styles.row}>
      <Box className="split">
        <Box className="strong">{name}</Box>
        {state === 'ready' ? null : <Box className="cap">{texts.exportStates[state]}</Box>}
      </Box>
      {state === 'running' ? (
        <>
          <Box role="progressbar" label={texts.progressSpoken(name)} className={styles.track}>
            <Box className={styles.done} style={{ width: `${share * 100}%` }} />
          </Box>
          <Box className="cap num">{texts.progress(done, total)}</Box>
        </>
      ) : null}
      <Box className="cap num">{texts.exportMeta(kind, requestedAt)}</Box>
      {state === 'ready' ? <Files files={files} /> : null}
    </Box>
  )
}

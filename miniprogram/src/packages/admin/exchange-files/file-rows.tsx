import type { ExchangeFileView } from '@shared/contract/schemas/exchange-file.ts'
import { Icon } from '@/components/icon'
import { Box } from '@/elements'
import { FileLink } from '@/elements/file-link'
import { texts } from '@/texts/exchange-files'
import row from '../components/export-row.module.scss'

function FileItem({ file }: { readonly file: ExchangeFileView }) {
  const { regionName, period, state, done, total, requestedAt, files } = file
  const name = texts.fileTitle(regionName, period)
  return (
    <Box as="li" className={row.row}>
      <Box className="split">
        <Box className="strong">{name}</Box>
        {state === 'ready' ? null : <Box className="cap">{texts.states[state]}</Box>}
      </Box>
      {state === 'running' ? (
        <>
          <Box role="progressbar" label={texts.progressSpoken(name)} className={row.track}>
            <Box className={row.done} style={{ width: `${total === 0 ? 0 : (done / total) * 100}%` }} />
          </Box>
          <Box className="cap num">{texts.days(done, total)}</Box>
        </>
      ) : null}
      <Box className="cap num">{texts.fileMeta(requestedAt)}</Box>
      <Box className={row.files}>
        {files.map(({ name, url }) => (
          <FileLink key={name} name={name} url={url} label={texts.fileSpoken(name)} className={row.file} onFail={() => undefined}>
            <Icon name="download" tone="accent" size="small" />
            {texts.fileName(name)}
          </FileLink>
        ))}
      </Box>
    </Box>
  )
}

/** The files of one's region that were asked for. */
export function FileRows({ files }: { readonly files: readonly ExchangeFileView[] }) {
  return (
    <Box as="section" label={texts.files} className="card">
      <Box className="split">
        <Box as="h2" className="h2">
          {texts.files}
        </Box>
        <Box className="cap">{texts.filesSub}</Box>
      </Box>
      {files.length === 0 ? <Box className="meta">{texts.noFiles}</Box> : null}
      <Box as="ul" live="polite">
        {files.map((file) => (
          <FileItem key={file.id} file={file} />
        ))}
      </Box>
    </Box>
  )
}

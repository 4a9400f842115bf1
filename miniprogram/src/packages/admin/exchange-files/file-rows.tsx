import type { ExchangeFileView } from '@shared/contract/schemas/exchange-file.ts'
import { MakingRow } from '@/components/making-row'
import { Box } from '@/elements'
import { texts } from '@/texts/exchange-files'

function FileItem({ file }: { readonly file: ExchangeFileView }) {
  const { regionName, period, state, done, total, requestedAt, files } = file
  return (
    <MakingRow
      name={texts.fileTitle(regionName, period)}
      meta={texts.fileMeta(requestedAt)}
      progress={texts.days(done, total)}
      fileText={texts.fileName}
      {...{ state, done, total, files }}
    />
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

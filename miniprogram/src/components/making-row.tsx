import { useState } from 'react'
import { Box } from '@/elements'
import { FileLink } from '@/elements/file-link'
import { canOpen } from '@/platform/open-file'
import { texts } from '@/texts/making'
import { Icon } from './icon'
import styles from './making-row.module.scss'
import { ProgressBar } from './progress-bar'

interface File {
  readonly name: string
  readonly bytes: number
  readonly url: string
}

interface Props {
  readonly name: string
  /** Who or what asked for it, and when. */
  readonly meta: string
  readonly state: 'queued' | 'running' | 'ready' | 'failed'
  readonly done: number
  readonly total: number
  /** What has been done so far, in its own unit. */
  readonly progress: string
  readonly files: readonly File[]
  /** How a file is called; its ending and size when absent. */
  readonly fileText?: (name: string, bytes: number) => string
  /** What to say when it is ready and there is no file. */
  readonly empty?: string
}

function Files({ files, fileText = texts.fileName }: Pick<Props, 'files' | 'fileText'>) {
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
            {fileText(name, bytes)}
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

/** Files that are made apart from the request for them: waiting, being made, ready, failed. */
export function MakingRow({ name, meta, state, done, total, progress, files, fileText, empty }: Props) {
  return (
    <Box as="li" className={styles.row}>
      <Box className="split">
        <Box className="strong">{name}</Box>
        {state === 'ready' ? null : <Box className="cap">{texts.states[state]}</Box>}
      </Box>
      {state === 'running' ? (
        <>
          <ProgressBar label={texts.progressSpoken(name)} done={done} total={total} />
          <Box className="cap num">{progress}</Box>
        </>
      ) : null}
      <Box className="cap num">{meta}</Box>
      {files.length > 0 ? <Files files={files} fileText={fileText} /> : null}
      {state === 'ready' && files.length === 0 && empty ? <Box className="cap">{empty}</Box> : null}
    </Box>
  )
}

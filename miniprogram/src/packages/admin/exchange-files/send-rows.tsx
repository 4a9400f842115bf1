import type { FileKind } from '@shared/contract/file-columns.ts'
import { useEffect } from 'react'
import { Button } from '@/components/button'
import { Facts } from '@/components/facts'
import { ProgressBar } from '@/components/progress-bar'
import { SubmitBar } from '@/components/submit-bar'
import { Box } from '@/elements'
import { saveText } from '@/platform/tables'
import { texts } from '@/texts/exchange-files'
import { errorCsv } from './error-list'
import styles from './files.module.scss'
import { Preview } from './preview'
import type { FileRow } from './read-rows'
import { type Progress, useUpload } from './use-upload'

interface Props {
  readonly kind: FileKind
  readonly name: string
  readonly rows: readonly FileRow[]
  readonly onBusy: (busy: boolean) => void
}

/** Errors listed on the page; all are in the file. */
const LISTED = 50

function Errors({ name, errors }: { readonly name: string } & Pick<Progress, 'errors'>) {
  const more = errors.length - LISTED
  return (
    <Box as="section" label={texts.errors}>
      <Box className="split">
        <Box as="h3" className="h3">
          {texts.errors}
        </Box>
        <Button look="text" onPress={() => saveText(texts.errorFile(name), errorCsv(errors))}>
          {texts.downloadErrors}
        </Button>
      </Box>
      <Box className="meta">{texts.errorsSub}</Box>
      <Box as="ul">
        {errors.slice(0, LISTED).map(({ row, projectNo, field, message, code }) => (
          <Box as="li" key={`${row}-${field}-${message}`} className={styles.error}>
            <Box className="split">
              <Box className="strong num">{texts.errorRow(row)}</Box>
              <Box className="cap num">{[projectNo, field, code].filter(Boolean).join(' · ')}</Box>
            </Box>
            <Box>{message}</Box>
          </Box>
        ))}
      </Box>
      {more > 0 ? <Box className="cap">{texts.moreErrors(more)}</Box> : null}
    </Box>
  )
}

function Counts({ progress, all }: { readonly progress: Progress; readonly all: number }) {
  const { sent, accepted, repeated, refused } = progress
  return (
    <Box live="polite" className="stack-like">
      <ProgressBar label={texts.sendSpoken} done={sent} total={all} />
      <Facts
        spread
        facts={[
          { name: texts.accepted, value: texts.rowsCount(accepted) },
          { name: texts.repeated, value: texts.rowsCount(repeated) },
          { name: texts.refused, value: texts.rowsCount(refused) },
        ]}
      />
    </Box>
  )
}

/** What was read, the button that sends it, and what came of each row. */
export function SendRows({ kind, name, rows, onBusy }: Props) {
  const { progress, sending, refusal, start, done } = useUpload(kind, rows)
  const { sent, refused, errors } = progress
  useEffect(() => onBusy(sending), [sending, onBusy])
  const failure = refusal ? { title: texts.failureTitle, text: refusal.message } : null
  const label = sending ? texts.sending(sent, rows.length) : sent > 0 ? texts.goOn : texts.send(rows.length)
  return (
    <>
      <Box className="meta num">{texts.rowsRead(name, rows.length)}</Box>
      {sent === 0 ? <Preview kind={kind} rows={rows} /> : <Counts progress={progress} all={rows.length} />}
      {done ? (
        <Box role="status" className="strong">
          {texts.finished}
          {refused === 0 ? `，${texts.allTaken}` : ''}
        </Box>
      ) : (
        <SubmitBar text={label} ready={!sending} failure={failure} onSubmit={() => void start()} />
      )}
      {errors.length > 0 ? <Errors name={name} errors={errors} /> : null}
    </>
  )
}

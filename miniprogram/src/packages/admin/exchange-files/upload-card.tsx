import type { FileKind } from '@shared/contract/file-columns.ts'
import { useState } from 'react'
import { Button } from '@/components/button'
import { OptionGroup } from '@/components/option-group'
import { Box } from '@/elements'
import { FilePick } from '@/elements/file-pick'
import type { PickedFile } from '@/elements/types-pick'
import { texts } from '@/texts/exchange-files'
import styles from './files.module.scss'
import { type FileRow, readRows } from './read-rows'
import { SendRows } from './send-rows'
import { saveTemplate } from './template'

const KINDS = (['services', 'ratings'] as const).map((value) => ({
  value,
  name: texts.kinds[value],
  help: texts.kindHelp[value],
}))

interface Chosen {
  readonly name: string
  readonly rows: readonly FileRow[]
  /** Told apart by this: the same file chosen again begins anew. */
  readonly turn: number
}

/** Chooses a file, reads it here and sends its rows. */
export function UploadCard() {
  const [kind, setKind] = useState<FileKind>('services')
  const [chosen, setChosen] = useState<Chosen | null>(null)
  const [fault, setFault] = useState('')
  const [reading, setReading] = useState(false)
  const [busy, setBusy] = useState(false)
  const change = (next: FileKind) => {
    if (busy) return
    setKind(next)
    setChosen(null)
    setFault('')
  }
  const pick = async (file: PickedFile) => {
    setReading(true)
    setFault('')
    const read = await readRows(file, kind)
    setReading(false)
    setChosen('rows' in read ? { name: file.name, rows: read.rows, turn: Date.now() } : null)
    if ('fault' in read) setFault(read.fault)
  }
  return (
    <Box as="section" label={texts.upload} className="card stack-title">
      <Box as="h2" className="h2">
        {texts.upload}
      </Box>
      <OptionGroup id="kind" label={texts.kind} options={KINDS} value={kind} onChange={change} />
      <Box className="meta">{texts.uploadText}</Box>
      <Box className={styles.actions}>
        <FilePick
          id="file"
          accept=".xlsx,.jsonl,.json"
          label={texts.fileLabel}
          className={styles.pick}
          disabled={reading || busy}
          onPick={(file) => void pick(file)}
        >
          {reading ? texts.reading : chosen ? texts.chooseOther : texts.choose}
        </FilePick>
        <Button look="text" onPress={() => void saveTemplate(kind)}>
          {texts.template}
        </Button>
      </Box>
      {fault ? (
        <Box role="alert" className={styles.fault}>
          {fault}
        </Box>
      ) : null}
      {chosen ? <SendRows key={chosen.turn} kind={kind} name={chosen.name} rows={chosen.rows} onBusy={setBusy} /> : null}
    </Box>
  )
}

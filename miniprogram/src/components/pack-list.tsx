import type { Output } from '@shared/contract/routes.ts'
import type { PackView } from '@shared/contract/schemas/evidence.ts'
import { useState } from 'react'
import { Box } from '@/elements'
import { FileLink } from '@/elements/file-link'
import { useCall } from '@/services/use-call'
import { useSend } from '@/services/use-send'
import { useWhileBusy } from '@/services/use-while-busy'
import { texts } from '@/texts/evidence'
import { Button } from './button'
import styles from './evidence-picture.module.scss'
import { Note } from './note'

const isBusy = ({ state }: PackView): boolean => state === 'queued' || state === 'running'

function Row({ ticket, pack }: { readonly ticket: string; readonly pack: PackView }) {
  const { send, sending, refusal } = useSend()
  const [file, setFile] = useState<Output<'packFile'> | null>(null)
  const [failed, setFailed] = useState(false)
  const take = async () => setFile(await send('packFile', { id: ticket, pack: pack.id }))
  const said = refusal?.message ?? (failed ? texts.fileFailed : null)
  return (
    <Box as="li" className={styles.row}>
      <Box className="split">
        <Box>
          <Box>{texts.packStates[pack.state]}</Box>
          <Box className="cap num">{texts.packMeta(pack.requestedAt, pack.byName)}</Box>
        </Box>
        {pack.state === 'ready' && !file ? (
          <Button dense disabled={sending} label={texts.takeSpoken(pack.requestedAt)} onPress={() => void take()}>
            {texts.take}
          </Button>
        ) : null}
      </Box>
      {said ? <Note tone="caution">{said}</Note> : null}
      {file ? (
        <FileLink name={file.name} url={file.url} label={texts.openFile(file.name, file.bytes)} onFail={() => setFailed(true)}>
          {texts.openFile(file.name, file.bytes)}
        </FileLink>
      ) : null}
    </Box>
  )
}

/** The evidence packs of a ticket: asked for, made elsewhere, taken away on record. */
export function PackList({ ticket }: { readonly ticket: string }) {
  const list = useCall('packs', { id: ticket })
  const { send, sending, refusal } = useSend()
  useWhileBusy(list, list.value?.packs.some(isBusy) ?? false)
  const ask = async () => {
    if (await send('requestPack', { id: ticket })) list.reload()
  }
  const said = refusal?.message ?? (list.value ? null : list.refusal?.message)
  return (
    <Box role="group" label={texts.pack} className="stack-like">
      <Box as="h3" className="h3">
        {texts.pack}
      </Box>
      <Box className="cap">{texts.packHelp}</Box>
      {said ? (
        <Box role="alert">
          <Note tone="caution">{said}</Note>
        </Box>
      ) : null}
      <Box as="ul" live="polite">
        {list.value?.packs.map((pack) => (
          <Row key={pack.id} ticket={ticket} pack={pack} />
        ))}
      </Box>
      <Box>
        <Button disabled={sending} onPress={() => void ask()}>
          {sending ? texts.making : texts.makePack}
        </Button>
      </Box>
    </Box>
  )
}

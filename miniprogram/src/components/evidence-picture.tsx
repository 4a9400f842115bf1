import type { TicketDetail } from '@shared/contract/schemas/ticket.ts'
import { useState } from 'react'
import { Box, Picture } from '@/elements'
import { useSend } from '@/services/use-send'
import { texts } from '@/texts/evidence'
import { Button } from './button'
import styles from './evidence-picture.module.scss'
import { Note } from './note'

interface Props {
  readonly ticket: string
  readonly attachment: TicketDetail['attachments'][number]
}

/** A picture as its name and hash; shown when asked for, and whoever asks is written down. */
export function EvidencePicture({ ticket, attachment: { id, name, bytes, hash } }: Props) {
  const { send, sending, refusal } = useSend()
  const [url, setUrl] = useState<string | null>(null)
  const look = async () => setUrl((await send('seeAttachment', { id: ticket, attachment: id }))?.url ?? null)
  return (
    <Box as="li" className={styles.row}>
      <Box className="split">
        <Box className={styles.words}>
          <Box>{name}</Box>
          <Box className="cap num" label={texts.fingerprintSpoken(hash)}>
            {`${texts.size(bytes)}　${texts.fingerprint(hash)}`}
          </Box>
        </Box>
        {url ? (
          <Button dense onPress={() => setUrl(null)}>
            {texts.hide}
          </Button>
        ) : (
          <Button dense disabled={sending} label={texts.seeSpoken(name)} onPress={() => void look()}>
            {texts.see}
          </Button>
        )}
      </Box>
      {refusal ? (
        <Box role="alert">
          <Note tone="caution">{refusal.message}</Note>
        </Box>
      ) : null}
      {url ? (
        <Box role="img" label={texts.picture(name)}>
          <Picture src={url} className={styles.picture} />
        </Box>
      ) : null}
    </Box>
  )
}

import type { ReviewDetail } from '@shared/contract/schemas/review.ts'
import { useState } from 'react'
import { Button } from '@/components/button'
import { Box, Picture } from '@/elements'
import { call } from '@/services/client'
import { texts } from '@/texts/review'
import styles from './review.module.scss'

type Attachment = ReviewDetail['evidence'][number]

function One({ ticket, attachment }: { readonly ticket: string; readonly attachment: Attachment }) {
  const [url, setUrl] = useState<string | null>(null)
  const [busy, setBusy] = useState(false)
  const [failure, setFailure] = useState('')
  const see = async () => {
    setBusy(true)
    const answer = await call('seeAttachment', { id: ticket, attachment: attachment.id })
    setBusy(false)
    setFailure(answer.ok ? '' : answer.refusal.message)
    if (answer.ok) setUrl(answer.value.url)
  }
  return (
    <Box className={styles.picture}>
      <Box className={styles.words}>
        <Box>{attachment.name}</Box>
        <Box className="cap num">{[texts.size(attachment.bytes), texts.hash(attachment.hash)].join(' · ')}</Box>
        {failure ? (
          <Box role="alert" className="meta">
            {failure}
          </Box>
        ) : null}
      </Box>
      {url ? (
        <Picture src={url} className={styles.shown} />
      ) : (
        <Button disabled={busy} label={`${texts.see}，${attachment.name}`} onPress={() => void see()}>
          {busy ? texts.seeing : texts.see}
        </Button>
      )}
    </Box>
  )
}

/** The pictures that go with it; whoever opens one is on record. */
export function Evidence({ detail: { evidence, review } }: { readonly detail: ReviewDetail }) {
  return (
    <Box as="section" label={texts.evidence}>
      <Box className="h3">{texts.evidence}</Box>
      <Box className="cap">{evidence.length > 0 ? texts.seen : texts.noEvidence}</Box>
      {evidence.map((attachment) => (
        <One key={attachment.id} ticket={review.ticket} attachment={attachment} />
      ))}
    </Box>
  )
}

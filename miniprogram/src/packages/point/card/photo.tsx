import { REFUSALS, type RefusalCode } from '@shared/domain/refusals.ts'
import { useState } from 'react'
import { Button } from '@/components/button'
import { Note } from '@/components/note'
import { Box } from '@/elements'
import { FileLink } from '@/elements/file-link'
import { canSendPictures, pickPicture } from '@/platform/picture'
import { texts } from '@/texts/cards'
import { type StepProps, useStep } from './use-step'

const TYPES = ['image/jpeg', 'image/png'] as const
const isType = (type: string): type is (typeof TYPES)[number] => (TYPES as readonly string[]).includes(type)

/** A picture of the card in place of the second reading. */
export function Photo({ view, onDone }: StepProps) {
  const { send, sending, failure } = useStep()
  const [problem, setProblem] = useState<string | null>(null)
  const { serial } = view.card
  if (!canSendPictures) return null
  const run = async () => {
    const picture = await pickPicture(TYPES)
    if (!picture) return
    setProblem(isType(picture.type) ? null : REFUSALS.E9015.text)
    if (!isType(picture.type)) return
    const link = await send('cardPhotoLink', { serial, type: picture.type, bytes: picture.bytes })
    if (!link) return
    if (!(await picture.send(link.url))) return setProblem(REFUSALS.E9016.text)
    const done = await send('cardPhoto', { serial, key: link.key })
    if (done) onDone(done)
  }
  const said = problem ?? failure?.text ?? null
  return (
    <Box as="section" label={texts.photo} className="card stack-title">
      <Box className="meta">{texts.photoHelp}</Box>
      {said ? (
        <Box role="alert">
          <Note tone="caution">{said}</Note>
        </Box>
      ) : null}
      <Box>
        <Button disabled={sending} onPress={() => void run()}>
          {sending ? texts.sending : texts.photo}
        </Button>
      </Box>
    </Box>
  )
}

/** The picture of a card, on request: who looks is written down. */
export function SeePhoto({ view, onDone }: StepProps) {
  const { send, sending, failure } = useStep()
  const [url, setUrl] = useState<string | null>(null)
  const [failed, setFailed] = useState(false)
  const { serial } = view.card
  const look = async () => {
    const seen = await send('cardPhotoView', { serial })
    if (!seen) return
    setUrl(seen.url)
    onDone(seen.view)
  }
  const said = failed ? texts.photoFailed : (failure?.text ?? null)
  return (
    <Box>
      {said ? <Note tone="caution">{said}</Note> : null}
      {url ? (
        <FileLink name={serial} label={texts.openPhoto} url={url} onFail={() => setFailed(true)}>
          {texts.openPhoto}
        </FileLink>
      ) : (
        <Button disabled={sending} onPress={() => void look()}>
          {sending ? texts.sending : texts.seePhoto}
        </Button>
      )}
      <Box className="cap">{texts.callPhoneHelp}</Box>
    </Box>
  )
}

/** Why a card is no rating yet, and trying it again. */
export function Retry({ view, onDone }: StepProps) {
  const { send, sending, failure } = useStep()
  const run = async () => {
    const done = await send('retryCard', { serial: view.card.serial })
    if (done) onDone(done)
  }
  const why = view.refusal ? REFUSALS[view.refusal as RefusalCode]?.text : undefined
  return (
    <Box as="section" label={texts.refusedTitle} className="card stack-title">
      <Note tone="caution">
        <Box className="strong">{texts.refusedTitle}</Box>
        <Box>{failure?.text ?? why ?? ''}</Box>
      </Note>
      <Box>
        <Button disabled={sending} onPress={() => void run()}>
          {sending ? texts.sending : texts.retry}
        </Button>
      </Box>
    </Box>
  )
}

import { PICTURE_LIMIT, PICTURE_TYPES, type PictureType } from '@shared/domain/picture.ts'
import { REFUSALS } from '@shared/domain/refusals.ts'
import { useState } from 'react'
import { Box } from '@/elements'
import { canSendPictures, pickPicture } from '@/platform/picture'
import { useSend } from '@/services/use-send'
import { texts } from '@/texts/evidence'
import { Button } from './button'
import { Note } from './note'

/** Longest name of a picture that is kept. */
const NAME_LIMIT = 60

const isTaken = (type: string): type is PictureType => (PICTURE_TYPES as readonly string[]).includes(type)

/** Adds a picture as evidence: sent straight to where it is kept, then taken by the server, which looks at what it is. */
export function AddPicture({ ticket: id, onAdded }: { readonly ticket: string; readonly onAdded: () => void }) {
  const { send, sending, refusal } = useSend()
  const [problem, setProblem] = useState<string | null>(null)
  const [busy, setBusy] = useState(false)
  if (!canSendPictures) return <Box className="cap">{texts.addElsewhere}</Box>
  const add = async (): Promise<string | null> => {
    const picture = await pickPicture(PICTURE_TYPES)
    if (!picture) return null
    const { name, type, bytes } = picture
    if (!isTaken(type) || bytes > PICTURE_LIMIT) return REFUSALS.E3133.text
    setBusy(true)
    const link = await send('attachmentLink', { id, type, bytes })
    if (!link) return null
    if (!(await picture.send(link.url))) return REFUSALS.E3134.text
    if (await send('attachPicture', { id, upload: link.upload, name: name.slice(-NAME_LIMIT) })) onAdded()
    return null
  }
  const run = async () => {
    setProblem(await add())
    setBusy(false)
  }
  const said = problem ?? refusal?.message ?? null
  const waiting = busy || sending
  return (
    <Box className="stack-like">
      {said ? (
        <Box role="alert">
          <Note tone="caution">{`${texts.failure}${said}`}</Note>
        </Box>
      ) : null}
      <Box>
        <Button disabled={waiting} onPress={() => void run()}>
          {waiting ? texts.adding : texts.add}
        </Button>
      </Box>
      <Box className="cap">{texts.addHelp}</Box>
    </Box>
  )
}

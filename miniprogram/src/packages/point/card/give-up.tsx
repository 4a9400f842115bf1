import { useState } from 'react'
import { Button } from '@/components/button'
import { AreaField } from '@/components/field'
import { Note } from '@/components/note'
import { Box } from '@/elements'
import { texts } from '@/texts/cards'
import { type StepProps, useStep } from './use-step'

const REOPENED: readonly string[] = ['entered', 'mismatch', 'refused']

/** Reading a card anew, or giving it up; both with the reason. */
export function GiveUp({ view, onDone, onRefresh }: StepProps) {
  const [open, setOpen] = useState(false)
  const [reason, setReason] = useState('')
  const { send, sending, failure } = useStep()
  const { serial, state } = view.card
  const ready = reason.trim() !== '' && !sending
  const reopen = async () => {
    const done = await send('reopenCard', { serial, version: view.version, reason })
    if (done) onDone(done)
  }
  const giveUp = async () => {
    const done = await send('voidCards', { serials: [serial], reason })
    if (done) onRefresh()
  }
  if (!open) {
    return (
      <Box>
        <Button look="text" onPress={() => setOpen(true)}>
          {REOPENED.includes(state) ? `${texts.reopen} / ${texts.voidShort}` : texts.void}
        </Button>
      </Box>
    )
  }
  return (
    <Box as="section" label={texts.void} className="card stack-title">
      {REOPENED.includes(state) ? <Box className="meta">{texts.reopenHelp}</Box> : null}
      <Box className="meta">{texts.voidHelp}</Box>
      <AreaField
        label={texts.reason}
        limit={200}
        value={reason}
        onChange={setReason}
        help={ready ? undefined : texts.needsReason}
      />
      {failure ? <Note tone="caution">{failure.text}</Note> : null}
      <Box className="row">
        {REOPENED.includes(state) ? (
          <Button disabled={!ready} onPress={() => void reopen()}>
            {texts.reopen}
          </Button>
        ) : null}
        <Button look="danger" disabled={!ready} onPress={() => void giveUp()}>
          {texts.void}
        </Button>
      </Box>
    </Box>
  )
}

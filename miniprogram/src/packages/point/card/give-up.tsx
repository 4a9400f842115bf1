import { useState } from 'react'
import { Button } from '@/components/button'
import { AreaField } from '@/components/field'
import { Note } from '@/components/note'
import { Box } from '@/elements'
import { texts } from '@/texts/cards'
import { type StepProps, useStep } from './use-step'

const REOPENED: readonly string[] = ['entered', 'mismatch', 'refused']
const UNREAD: readonly string[] = ['blank', 'collected']

interface GiveUpProps extends StepProps {
  readonly keeper: boolean
  readonly manager: boolean
}

/** What the caller may do: a card that anybody has read is given up by those above its keeper. */
function stepsOf({ view, keeper, manager }: GiveUpProps) {
  const { state } = view.card
  const read = REOPENED.includes(state) || view.history.some(({ command }) => command === 'enter')
  const open = REOPENED.includes(state) || UNREAD.includes(state)
  return { mayReopen: keeper && REOPENED.includes(state), mayVoid: open && (manager || !read), read }
}

/** Reading a card anew, or giving it up; both with the reason. */
export function GiveUp(props: GiveUpProps) {
  const { view, onDone, onRefresh } = props
  const { mayReopen, mayVoid, read } = stepsOf(props)
  const [open, setOpen] = useState(false)
  const [reason, setReason] = useState('')
  const { send, sending, failure } = useStep()
  const { serial } = view.card
  const ready = reason.trim() !== '' && !sending
  const reopen = async () => {
    const done = await send('reopenCard', { serial, version: view.version, reason })
    if (done) onDone(done)
  }
  const giveUp = async () => {
    const done = await send('voidCards', { serials: [serial], reason })
    if (done) onRefresh()
  }
  if (!mayReopen && !mayVoid) return null
  const names = [...(mayReopen ? [texts.reopen] : []), ...(mayVoid ? [mayReopen ? texts.voidShort : texts.void] : [])]
  if (!open) {
    return (
      <Box>
        <Button look="text" onPress={() => setOpen(true)}>
          {names.join(' / ')}
        </Button>
      </Box>
    )
  }
  return (
    <Box as="section" label={names.join(' / ')} className="card stack-title">
      {mayReopen ? <Box className="meta">{texts.reopenHelp}</Box> : null}
      <Box className="meta">{read ? texts.annulHelp : texts.voidHelp}</Box>
      <AreaField
        label={texts.reason}
        limit={200}
        value={reason}
        onChange={setReason}
        help={ready ? undefined : texts.needsReason}
      />
      {failure ? <Note tone="caution">{failure.text}</Note> : null}
      <Box className="row">
        {mayReopen ? (
          <Button disabled={!ready} onPress={() => void reopen()}>
            {texts.reopen}
          </Button>
        ) : null}
        {mayVoid ? (
          <Button look="danger" disabled={!ready} onPress={() => void giveUp()}>
            {texts.void}
          </Button>
        ) : null}
      </Box>
    </Box>
  )
}

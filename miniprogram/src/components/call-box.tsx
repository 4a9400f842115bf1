import type { CallView } from '@shared/contract/schemas/evidence.ts'
import type { TicketDetail } from '@shared/contract/schemas/ticket.ts'
import { isOpen } from '@shared/domain/ticket/transitions.ts'
import { useState } from 'react'
import { Box } from '@/elements'
import { dial } from '@/platform/dial'
import { useWide } from '@/platform/use-wide'
import { useSend } from '@/services/use-send'
import { texts } from '@/texts/evidence'
import { Button } from './button'
import { Note } from './note'

function Bound({ number, extension, until, minutes }: CallView) {
  const wide = useWide()
  return (
    <Box role="status" className="stack-like">
      <Box className="h2 num">{texts.dial(number)}</Box>
      <Box className="h3 num">{texts.extension(extension)}</Box>
      <Box className="cap num">{texts.until(until, minutes)}</Box>
      {wide ? null : (
        <Button look="main" wide onPress={() => dial(number, extension)}>
          {texts.dialNow}
        </Button>
      )}
    </Box>
  )
}

interface Props {
  readonly detail: TicketDetail
  /** The case has a call more in its course. */
  readonly onChange: () => void
}

/** Puts a handler through to the citizen by a temporary number; the citizen's own stays masked. Nothing where he left none. */
export function CallBox({ detail: { ticket, contact }, onChange }: Props) {
  const { send, sending, refusal } = useSend()
  const [bound, setBound] = useState<CallView | null>(null)
  if (contact && !contact.masked) return <Note>{texts.forgotten}</Note>
  if (!contact || !isOpen(ticket)) return null
  const run = async () => {
    const answer = await send('callCitizen', { id: ticket.id })
    setBound(answer)
    if (answer) onChange()
  }
  return (
    <Box as="section" label={texts.call} className="card stack-title">
      <Box className="split">
        <Box as="h2" className="h2">
          {texts.call}
        </Box>
        <Box className="num">{contact.masked}</Box>
      </Box>
      {refusal ? (
        <Box role="alert">
          <Note tone="caution">{refusal.message}</Note>
        </Box>
      ) : null}
      {bound ? <Bound {...bound} /> : null}
      <Box>
        <Button disabled={sending} onPress={() => void run()}>
          {sending ? texts.calling : bound ? texts.callAgain : texts.callNow}
        </Button>
      </Box>
      <Box className="cap">{texts.callHelp}</Box>
    </Box>
  )
}

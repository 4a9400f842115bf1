import type { ProtectionView } from '@shared/contract/schemas/protection.ts'
import { useState } from 'react'
import { Button } from '@/components/button'
import { AreaField } from '@/components/field'
import { Box } from '@/elements'
import { useSend } from '@/services/use-send'
import { texts } from '@/texts/protection'

const LIMIT = 1000

interface Props {
  readonly view: ProtectionView
  readonly onNoted: (view: ProtectionView) => void
}

/** Writes down what was done about a report, or that it is dealt with. */
export function NoteForm({ view: { report, version }, onNoted }: Props) {
  const [words, setWords] = useState('')
  const { send, sending, refusal } = useSend()
  const empty = words.trim() === ''
  const note = async (close: boolean) => {
    if (empty || sending) return
    const noted = await send('noteProtection', { id: report.id, version, words: words.trim(), close })
    if (!noted) return
    setWords('')
    onNoted(noted)
  }
  return (
    <>
      <AreaField
        label={texts.note}
        help={texts.noteHelp}
        error={refusal?.message ?? null}
        limit={LIMIT}
        value={words}
        onChange={setWords}
      />
      <Box className="stack-like">
        <Button look="main" disabled={empty || sending} onPress={() => void note(false)}>
          {empty ? texts.needsNote : texts.noteSubmit}
        </Button>
        <Button disabled={empty || sending} onPress={() => void note(true)}>
          {texts.close}
        </Button>
      </Box>
    </>
  )
}

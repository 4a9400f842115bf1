import { useState } from 'react'
import { Button } from '@/components/button'
import { TextField } from '@/components/field'
import { Box } from '@/elements'
import type { ClientRefusal } from '@/services/client'
import { showReceipt } from '@/services/open-receipt'
import { receiptNumbered } from '@/services/receipts'
import { texts } from '@/texts/progress'

interface Props {
  readonly refusal: ClientRefusal | null
  /** The number that was not found. */
  readonly tried: string
  readonly onAsk: () => void
}

/** Asks for the number of a receipt; one that was given on this device brings its service along. */
export function AskReceipt({ refusal, tried, onAsk }: Props) {
  const [number, setNumber] = useState(tried)
  const clean = number.trim().toUpperCase()
  const ask = () => {
    if (clean.length < 8) return
    showReceipt(receiptNumbered(clean) ?? { receipt: clean })
    onAsk()
  }
  return (
    <Box className="stack">
      <Box className="stack-like">
        <Box as="h1" className="h1">
          {texts.askTitle}
        </Box>
        <Box className="meta">{texts.askText}</Box>
      </Box>
      <TextField label={texts.askField} value={number} limit={32} onChange={setNumber} onEnter={ask} error={refusal?.message} />
      <Button look="main" disabled={clean.length < 8} onPress={ask}>
        {texts.ask}
      </Button>
    </Box>
  )
}

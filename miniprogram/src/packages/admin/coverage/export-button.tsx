import { useState } from 'react'
import { Button } from '@/components/button'
import { Box } from '@/elements'
import { type ClientRefusal, call } from '@/services/client'
import { open } from '@/services/navigate'
import { texts } from '@/texts/coverage'

/** Asks for the workbook, and says where it will be. */
export function ExportButton({ region, month }: { readonly region: string; readonly month: string }) {
  const [state, setState] = useState<'idle' | 'asking' | 'asked'>('idle')
  const [refusal, setRefusal] = useState<ClientRefusal | null>(null)
  const ask = async () => {
    setState('asking')
    const answer = await call('requestExport', { region, month, about: 'coverage' })
    setRefusal(answer.ok ? null : answer.refusal)
    setState(answer.ok ? 'asked' : 'idle')
  }
  if (state === 'asked') {
    return (
      <Box role="status" className="row">
        <Box className="cap">{texts.exportAsked}</Box>
        <Button look="text" onPress={() => open('exports')}>
          {texts.toExports}
        </Button>
      </Box>
    )
  }
  return (
    <Box className="row">
      {refusal ? (
        <Box role="alert" className="cap">
          {`${texts.failureTitle}${refusal.message}`}
        </Box>
      ) : null}
      <Button disabled={state === 'asking'} onPress={() => void ask()}>
        {state === 'asking' ? texts.exporting : texts.export}
      </Button>
    </Box>
  )
}

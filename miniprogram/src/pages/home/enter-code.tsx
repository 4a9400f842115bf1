import { useState } from 'react'
import { Button } from '@/components/button'
import { TextField } from '@/components/field'
import { Icon } from '@/components/icon'
import { Box } from '@/elements'
import { canScan, scan } from '@/platform/scan'
import { open } from '@/services/navigate'
import { type CodeTarget, targetOf } from '@/services/target'
import { texts } from '@/texts/home'

const go = (target: CodeTarget) => open('rate', 'service' in target ? { s: target.service } : { w: target.window })

/** The way in to a rating: scan the code, or type the number below it. */
export function EnterCode() {
  const [code, setCode] = useState('')
  const [error, setError] = useState<string | null>(null)
  const enter = (text: string, wrong: string) => {
    const target = targetOf(text)
    setError(target ? null : wrong)
    if (target) go(target)
  }
  const scanned = async () => {
    const text = await scan()
    if (text !== null) enter(text, texts.scanWrong)
  }
  return (
    <Box as="section" className="card stack-title">
      {canScan ? (
        <Button look="main" wide onPress={() => void scanned()}>
          <Icon name="scan" tone="white" />
          {texts.scan}
        </Button>
      ) : null}
      <TextField
        label={texts.code}
        help={texts.codeHelp}
        error={error}
        value={code}
        limit={40}
        onChange={setCode}
        onEnter={() => enter(code, texts.codeWrong)}
        beside={
          <Button look={canScan ? 'line' : 'main'} onPress={() => enter(code, texts.codeWrong)}>
            {texts.go}
          </Button>
        }
      />
    </Box>
  )
}

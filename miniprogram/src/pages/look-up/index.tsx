import type { Output } from '@shared/contract/routes.ts'
import { useRouter } from '@tarojs/taro'
import { useState } from 'react'
import { Button } from '@/components/button'
import { TextField } from '@/components/field'
import { Page } from '@/components/page'
import { Box } from '@/elements'
import { call } from '@/services/client'
import { openerOf } from '@/services/opener'
import { visitorId } from '@/services/visitor'
import { texts } from '@/texts/look-up'
import { Found } from './found'

/** Finds the services of a case by its number and the applicant's name, without signing in. */
export default function LookUpPage() {
  const { params } = useRouter<Record<string, string>>()
  const [projectNo, setProjectNo] = useState('')
  const [name, setName] = useState('')
  const [sending, setSending] = useState(false)
  const [error, setError] = useState<string | null>(null)
  const [found, setFound] = useState<Output<'lookUpCase'> | null>(null)
  const ready = projectNo.trim() !== '' && name.trim() !== '' && !sending
  const search = async () => {
    if (!ready) return
    setSending(true)
    const answer = await call('lookUpCase', { projectNo, name, visitor: await visitorId() })
    setSending(false)
    setFound(answer.ok ? answer.value : null)
    setError(answer.ok ? null : answer.refusal.offline ? texts.offline : answer.refusal.message)
  }
  const act = sending ? texts.searching : ready ? texts.search : texts.missing
  return (
    <Page title={texts.title}>
      <Box className="stack-like">
        <Box as="h1" className="h1">
          {texts.heading}
        </Box>
        <Box className="meta">{texts.explanation}</Box>
      </Box>
      <Box as="section" label={texts.title} className="card stack-title">
        <TextField label={texts.number} help={texts.numberHelp} value={projectNo} limit={64} onChange={setProjectNo} />
        <TextField
          label={texts.name}
          help={texts.nameHelp}
          error={error}
          value={name}
          limit={64}
          onChange={setName}
          onEnter={() => void search()}
        />
        <Button id="search" look="main" wide disabled={!ready} onPress={() => void search()}>
          {act}
        </Button>
      </Box>
      {found ? <Found services={found.services} opener={openerOf(params)} /> : null}
    </Page>
  )
}

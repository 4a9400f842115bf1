import type { PhoneFound } from '@shared/contract/schemas/phone.ts'
import { useState } from 'react'
import { Button } from '@/components/button'
import { TextField } from '@/components/field'
import { OptionGroup } from '@/components/option-group'
import { Box } from '@/elements'
import { call } from '@/services/client'
import { texts } from '@/texts/phone'
import type { Subject } from './subject'

interface FindProps {
  /** Also what was rated before, or can no longer be. */
  readonly any: boolean
  readonly onChoose: (subject: Subject | null) => void
}

/** Looks up a case or a window, and lets one of its services be chosen. */
export function Find({ any, onChoose }: FindProps) {
  const [code, setCode] = useState('')
  const [searching, setSearching] = useState(false)
  const [error, setError] = useState<string | null>(null)
  const [found, setFound] = useState<PhoneFound | null>(null)
  const [chosen, setChosen] = useState<string | null>(null)

  const search = async () => {
    if (searching || code.trim() === '') return
    setSearching(true)
    const answer = await call('phoneLookUp', { code: code.trim() })
    setSearching(false)
    setError(answer.ok ? null : answer.refusal.message)
    setFound(answer.ok ? answer.value : null)
    setChosen(null)
    const window = answer.ok ? answer.value.window : undefined
    onChoose(window ? { key: window.code, window } : null)
  }
  const open = found?.services.filter(({ state }) => any || state === 'open') ?? []
  const choose = (service: string) => {
    const card = open.find((each) => each.code === service)
    setChosen(card ? service : null)
    onChoose(card ? { key: service, service: card } : null)
  }
  return (
    <Box as="section" label={any ? texts.findAny : texts.find} className="card stack-title">
      <Box as="h2" className="h2">
        {any ? texts.findAny : texts.find}
      </Box>
      <TextField
        label={texts.code}
        help={texts.codeHelp}
        error={error}
        limit={64}
        value={code}
        onChange={setCode}
        onEnter={() => void search()}
        beside={<Button onPress={() => void search()}>{searching ? texts.searching : texts.search}</Button>}
      />
      {found && !found.window ? <Services found={found} open={open.length} chosen={chosen} onChoose={choose} /> : null}
      {found?.window ? <Box className="h3">{[found.window.hallName, found.window.name].join(' ')}</Box> : null}
    </Box>
  )
}

interface ServicesProps {
  readonly found: PhoneFound
  readonly open: number
  readonly chosen: string | null
  readonly onChoose: (service: string) => void
}

/** All of a case, so that it is seen what was rated; only what is still open can be chosen. */
function Services({ found, open, chosen, onChoose }: ServicesProps) {
  const options = found.services.map((service) => ({
    value: service.code,
    name: texts.serviceOption(service),
    help: texts.serviceHelp(service),
  }))
  return (
    <>
      <Box className="h3">{found.services[0]?.taskName}</Box>
      <OptionGroup id="service" label={texts.services} options={options} value={chosen} onChange={onChoose} />
      <Box className="cap" live="polite">
        {open === 0 ? texts.noneOpen : ''}
      </Box>
    </>
  )
}

import { CALL_OUTCOMES, type CallOutcome } from '@shared/domain/card/card.ts'
import { useState } from 'react'
import { Button } from '@/components/button'
import { AreaField, DayField, SelectField } from '@/components/field'
import { SubmitBar } from '@/components/submit-bar'
import { Box } from '@/elements'
import { texts } from '@/texts/cards'
import { type StepProps, useStep } from './use-step'

const OPTIONS = CALL_OUTCOMES.map((value) => ({ value, name: texts.outcomes[value] }))

function Register({ view, onDone }: StepProps) {
  const [on, setOn] = useState(view.place.today)
  const [outcome, setOutcome] = useState<CallOutcome>('reached')
  const [words, setWords] = useState('')
  const [phone, setPhone] = useState<string | null>(null)
  const { send, sending, failure } = useStep()
  const { serial } = view.card
  const look = async () => {
    const shown = await send('cardPhone', { serial })
    if (shown) setPhone(shown.phone)
  }
  const register = async () => {
    const done = await send('registerCardCall', { serial, on, outcome, text: words })
    if (done) onDone(done)
  }
  return (
    <>
      <Box className="row">
        <Box className="h3 num">{phone ?? view.agreed?.phone}</Box>
        {phone === null ? <Button onPress={() => void look()}>{texts.callPhone}</Button> : null}
      </Box>
      <Box className="cap">{texts.callPhoneHelp}</Box>
      <DayField label={texts.callOn} value={on} onChange={setOn} />
      <SelectField label={texts.callOutcome} options={OPTIONS} value={outcome} onChange={setOutcome} />
      <AreaField label={texts.callText} limit={200} value={words} onChange={setWords} />
      <SubmitBar
        text={sending ? texts.sending : texts.registerCall}
        ready={!sending}
        failure={failure}
        onSubmit={() => void register()}
      />
    </>
  )
}

/** Call-backs that were made, and the next one while it is still wanted. */
export function Calls({ keeper, ...step }: StepProps & { readonly keeper: boolean }) {
  const { view } = step
  return (
    <Box as="section" label={texts.callTitle} className="card stack-title">
      <Box as="h2" className="h2">
        {texts.callTitle}
      </Box>
      {view.calls.length === 0 ? <Box className="meta">{texts.noCalls}</Box> : null}
      {view.calls.map(({ on, outcome, text, byName }, at) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: calls are only ever added
        <Box key={at}>
          <Box>{texts.call(on, outcome, byName)}</Box>
          {text ? <Box className="meta">{text}</Box> : null}
        </Box>
      ))}
      {keeper && view.card.callDue ? <Register {...step} /> : null}
    </Box>
  )
}

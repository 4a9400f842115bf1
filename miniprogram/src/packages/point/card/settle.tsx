import type { CardView } from '@shared/contract/schemas/card.ts'
import type { EntryField } from '@shared/domain/card/read-card.ts'
import { useState } from 'react'
import { AreaField } from '@/components/field'
import { OptionGroup } from '@/components/option-group'
import { SubmitBar } from '@/components/submit-bar'
import { Box } from '@/elements'
import { texts } from '@/texts/cards'
import { fieldText } from './content'
import { type StepProps, useStep } from './use-step'

type Choice = 'first' | 'second'

/** Two readings side by side, field by field; the paper decides. */
export function Settle({ view, onDone, readings }: StepProps & { readonly readings: NonNullable<CardView['readings']> }) {
  const [chosen, setChosen] = useState<Partial<Record<EntryField, Choice>>>({})
  const [reason, setReason] = useState('')
  const { send, sending, failure } = useStep()
  const open = readings.differing.filter((field) => chosen[field] === undefined)
  const missing = open.length > 0 ? texts.needsChoice : reason.trim() === '' ? texts.needsReason : null
  const settle = async () => {
    const fromSecond = readings.differing.filter((field) => chosen[field] === 'second')
    const done = await send('settleCard', { serial: view.card.serial, version: view.version, fromSecond, reason })
    if (done) onDone(done)
  }
  return (
    <Box as="section" label={texts.settleTitle} className="card stack-title">
      <Box>
        <Box as="h2" className="h2">
          {texts.settleTitle}
        </Box>
        <Box className="meta">{texts.settleText}</Box>
      </Box>
      {readings.differing.map((field) => (
        <OptionGroup<Choice>
          key={field}
          id={`settle-${field}`}
          label={texts.fields[field]}
          options={[
            { value: 'first', name: fieldText(readings.first, field), help: texts.first },
            { value: 'second', name: fieldText(readings.second, field), help: texts.secondShort },
          ]}
          value={chosen[field] ?? null}
          onChange={(value) => setChosen({ ...chosen, [field]: value })}
        />
      ))}
      <AreaField label={texts.reason} placeholder={texts.reasonPlaceholder} limit={200} value={reason} onChange={setReason} />
      <SubmitBar
        text={sending ? texts.sending : (missing ?? texts.settle)}
        ready={missing === null && !sending}
        failure={failure}
        onSubmit={() => void settle()}
      />
    </Box>
  )
}

import type { Input, Output } from '@shared/contract/routes.ts'
import type { RulesView } from '@shared/contract/schemas/rules.ts'
import { useState } from 'react'
import { DayField, SelectField, TextField } from '@/components/field'
import { SubmitBar } from '@/components/submit-bar'
import { Box } from '@/elements'
import { type ClientRefusal, call } from '@/services/client'
import { texts } from '@/texts/admin'
import { Result } from './result'
import styles from './rules.module.scss'

type Unit = NonNullable<Input<'deadline'>['unit']>
const UNITS: readonly Unit[] = ['working', 'natural']
const FREE = ''
const DAYS = /^\d{1,3}$/

/** The last day of a limit, or of any number of days. */
export function Calculator({ rules: { rules, place } }: { readonly rules: RulesView }) {
  const [rule, setRule] = useState(rules[0]?.rule ?? FREE)
  const [from, setFrom] = useState(place.today)
  const [days, setDays] = useState('')
  const [unit, setUnit] = useState<Unit>('working')
  const [sending, setSending] = useState(false)
  const [refusal, setRefusal] = useState<ClientRefusal | null>(null)
  const [result, setResult] = useState<Output<'deadline'> | null>(null)
  const missing = !from ? texts.needsFrom : rule === FREE && !DAYS.test(days) ? texts.needsDays : null

  const compute = async () => {
    setSending(true)
    const answer = await call('deadline', rule === FREE ? { from, days, unit } : { from, rule })
    setSending(false)
    setRefusal(answer.ok ? null : answer.refusal)
    setResult(answer.ok ? answer.value : null)
  }
  return (
    <Box as="section" label={texts.calculator} className="card stack-title">
      <Box>
        <Box as="h2" className="h2">
          {texts.calculator}
        </Box>
        <Box className="meta">{texts.calculatorText}</Box>
      </Box>
      <SelectField
        label={texts.rule}
        options={[...rules.map((each) => ({ value: each.rule, name: each.name })), { value: FREE, name: texts.free }]}
        value={rule}
        onChange={setRule}
      />
      {rule === FREE ? (
        <Box className={styles.pair}>
          <TextField label={texts.days} kind="digits" limit={3} value={days} onChange={setDays} />
          <SelectField
            label={texts.unit}
            options={UNITS.map((value) => ({ value, name: texts.units[value] }))}
            value={unit}
            onChange={setUnit}
          />
        </Box>
      ) : null}
      <DayField label={texts.from} help={texts.fromHelp} value={from} onChange={setFrom} />
      <SubmitBar
        text={sending ? texts.computing : (missing ?? texts.compute)}
        ready={missing === null && !sending}
        failure={refusal ? { title: '', text: refusal.message } : null}
        onSubmit={() => void compute()}
      />
      <Box live="polite">{result ? <Result result={result} /> : null}</Box>
    </Box>
  )
}

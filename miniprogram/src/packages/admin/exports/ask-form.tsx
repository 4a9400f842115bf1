import { useState } from 'react'
import { SelectField } from '@/components/field'
import { SubmitBar } from '@/components/submit-bar'
import { Box } from '@/elements'
import { monthText } from '@/services/format'
import { useCall } from '@/services/use-call'
import { texts } from '@/texts/admin'
import type { Exports } from '../components/use-exports'
import styles from './reports.module.scss'

/** Asks for the report of a region and month. */
export function AskForm({ exports }: { readonly exports: Exports }) {
  const [region, setRegion] = useState('')
  const [month, setMonth] = useState('')
  const { value } = useCall('dashboard', {})
  if (!value) return null
  const regions = [value.region, ...value.regions].map(({ id, name }) => ({ value: id, name }))
  const months = [...value.months].sort().reverse()
  const failure = exports.refusal ? { title: texts.failureTitle, text: exports.refusal.message } : null
  return (
    <Box as="section" label={texts.ask} className="card stack-title">
      <Box className={styles.fields}>
        <SelectField label={texts.region} options={regions} value={region || value.region.id} onChange={setRegion} />
        <SelectField
          label={texts.month}
          options={months.map((each) => ({ value: each, name: monthText(each) }))}
          value={month || value.month}
          onChange={setMonth}
        />
      </Box>
      <SubmitBar
        text={exports.asking ? texts.asking : texts.ask}
        ready={!exports.asking}
        failure={failure}
        onSubmit={() => void exports.ask({ region: region || value.region.id, month: month || value.month })}
      />
    </Box>
  )
}

import { useState } from 'react'
import { DayField, SelectField } from '@/components/field'
import { Loaded } from '@/components/loaded'
import { OptionGroup } from '@/components/option-group'
import { SubmitBar } from '@/components/submit-bar'
import { Box } from '@/elements'
import { monthText } from '@/services/format'
import { useCall } from '@/services/use-call'
import { texts } from '@/texts/exchange-files'
import { FileRows } from './file-rows'
import styles from './files.module.scss'
import { useFiles } from './use-files'

type Span = 'day' | 'month'
const SPANS = (['day', 'month'] as const).map((value) => ({ value, name: texts.spans[value] }))
const MONTHS = 13

/** The month and those before it, the latest first. */
function monthsUpTo(month: string): string[] {
  const [year = 0, number = 1] = month.split('-').map(Number)
  return Array.from({ length: MONTHS }, (_, back) => {
    const at = year * 12 + number - 1 - back
    return `${Math.floor(at / 12)}-${String((at % 12) + 1).padStart(2, '0')}`
  })
}

/** Asks for the services and ratings of a day or month, and lists the files. */
export function ExportCard() {
  const files = useFiles()
  const { value: place } = useCall('place', {})
  const [span, setSpan] = useState<Span>('day')
  const [day, setDay] = useState('')
  const [month, setMonth] = useState('')
  const period = span === 'day' ? day || (place?.today ?? '') : month || (place?.thisMonth ?? '')
  const failure = files.refusal ? { title: texts.failureTitle, text: files.refusal.message } : null
  return (
    <Box className={styles.side}>
      <Box as="section" label={texts.export} className="card stack-title">
        <Box as="h2" className="h2">
          {texts.export}
        </Box>
        <Box className="meta">{texts.exportText}</Box>
        <OptionGroup id="span" label={texts.span} options={SPANS} value={span} onChange={setSpan} />
        {span === 'day' ? (
          <DayField label={texts.day} value={period} onChange={setDay} />
        ) : (
          <SelectField
            label={texts.month}
            options={monthsUpTo(place?.thisMonth ?? '2026-01').map((each) => ({ value: each, name: monthText(each) }))}
            value={period}
            onChange={setMonth}
          />
        )}
        <SubmitBar
          text={files.asking ? texts.asking : period ? texts.ask : texts.needsDay}
          ready={!files.asking && period !== ''}
          failure={failure}
          onSubmit={() => void files.ask(period)}
        />
      </Box>
      <Loaded of={files.list} rows={[2, 2]}>
        {(value) => <FileRows files={value.files} />}
      </Loaded>
    </Box>
  )
}

import type { ProgressView } from '@shared/contract/schemas/progress.ts'
import { useState } from 'react'
import { AreaField } from '@/components/field'
import { OptionGroup } from '@/components/option-group'
import { SubmitBar } from '@/components/submit-bar'
import { Box } from '@/elements'
import { texts } from '@/texts/progress'
import { useAnswerBack } from './use-answer-back'

type Satisfaction = keyof typeof texts.satisfactions

const OPTIONS = (['satisfied', 'fair', 'unsatisfied'] as const).map((value) => ({ value, name: texts.satisfactions[value] }))

interface Props {
  readonly progress: ProgressView
  readonly onRated: (progress: ProgressView) => void
}

/** 满意、基本满意、不满意 of what was put right, once, with words if one likes. */
export function RateAnswer({ progress, onRated }: Props) {
  const [chosen, setChosen] = useState<Satisfaction | null>(null)
  const [words, setWords] = useState('')
  const { say, bar } = useAnswerBack(progress, onRated)
  const submit = () => {
    const said = words.trim()
    if (chosen) void say('rateAnswer', { satisfaction: chosen, ...(said ? { words: said } : {}) })
  }
  return (
    <Box as="section" className="card stack-title" label={texts.rateTitle}>
      <Box className="stack-like">
        <Box as="h2" className="h2">
          {texts.rateTitle}
        </Box>
        <Box className="meta">{progress.rating ? texts.rateHelp : texts.rateComplaintHelp}</Box>
      </Box>
      <OptionGroup id="satisfaction" label={texts.opinion} options={OPTIONS} value={chosen} onChange={setChosen} />
      {chosen ? <AreaField label={texts.rateWords} limit={150} value={words} onChange={setWords} /> : null}
      <SubmitBar id="rate-answer" {...bar(chosen ? null : texts.rateNeeds, texts.rateSubmit)} onSubmit={submit} />
    </Box>
  )
}

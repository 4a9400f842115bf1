import { useState } from 'react'
import { AreaField } from '@/components/field'
import { texts } from '@/texts/staff'
import { StepForm } from './step-form'
import { type FormProps, useAct } from './use-act'

const LIMIT = 1000

/** 记录整改: what has been put right. */
export function RectifyForm(props: FormProps) {
  const [measures, setMeasures] = useState('')
  const act = useAct('rectifyTicket', props)
  return (
    <StepForm
      {...props}
      title={texts.rectify}
      help={texts.rectifyHelp}
      submit={texts.submitRectify}
      missing={measures.trim() ? null : texts.needsMeasures}
      act={act}
      onSubmit={() => act.send({ measures })}
    >
      <AreaField
        label={texts.measures}
        placeholder={texts.measuresPlaceholder}
        limit={LIMIT}
        value={measures}
        error={act.errorOf('measures')}
        onChange={setMeasures}
      />
    </StepForm>
  )
}

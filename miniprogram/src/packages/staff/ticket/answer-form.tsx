import type { Input } from '@shared/contract/routes.ts'
import { useState } from 'react'
import { AreaField } from '@/components/field'
import { Note } from '@/components/note'
import { OptionGroup } from '@/components/option-group'
import { texts } from '@/texts/staff'
import { texts as ticket } from '@/texts/ticket'
import { StepForm } from './step-form'
import { type FormProps, useAct } from './use-act'

type Method = Input<'answerTicket'>['method']
const METHODS: readonly Method[] = ['mini-program', 'sms', 'phone', 'visit']
const LIMIT = 1000

/** 答复群众. Somebody who rated without a name is answered on his progress page only. */
export function AnswerForm(props: FormProps) {
  const [answer, setAnswer] = useState('')
  const [method, setMethod] = useState<Method>('mini-program')
  const act = useAct('answerTicket', props)
  return (
    <StepForm
      {...props}
      title={texts.answer}
      help={texts.answerHelp}
      submit={texts.submitAnswer}
      missing={answer.trim() ? null : texts.needsAnswer}
      act={act}
      onSubmit={() => act.send({ answer, method })}
    >
      <AreaField
        label={texts.answerWords}
        placeholder={texts.answerPlaceholder}
        limit={LIMIT}
        value={answer}
        error={act.errorOf('answer')}
        onChange={setAnswer}
      />
      {props.detail.ticket.reachable ? (
        <OptionGroup
          id="method"
          label={texts.method}
          options={METHODS.map((value) => ({ value, name: ticket.methods[value] }))}
          value={method}
          onChange={setMethod}
        />
      ) : (
        <Note>{texts.methodAnonymous}</Note>
      )}
    </StepForm>
  )
}

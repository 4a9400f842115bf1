import type { Input } from '@shared/contract/routes.ts'
import { useState } from 'react'
import { AreaField } from '@/components/field'
import { OptionGroup } from '@/components/option-group'
import { texts } from '@/texts/handling'
import { texts as ticket } from '@/texts/ticket'
import { StepForm } from './step-form'
import { type FormProps, useAct } from './use-act'

type Method = Input<'contactCitizen'>['method']
type Satisfaction = keyof typeof texts.satisfactions
const METHODS: readonly Method[] = ['phone', 'sms', 'visit', 'mini-program']
const SATISFACTIONS = Object.keys(texts.satisfactions) as Satisfaction[]
const LIMIT = 500

interface Props extends FormProps {
  readonly name: 'contactCitizen' | 'callBack'
  readonly title: string
  readonly help: string
  readonly submit: string
}

/** One call or visit: how, whether somebody was reached, what was said; at a call-back also how it was found. */
function SpokenForm({ name, title, help, submit, ...props }: Props) {
  const [method, setMethod] = useState<Method>('phone')
  const [reached, setReached] = useState<'yes' | 'no' | null>(null)
  const [words, setWords] = useState('')
  const [satisfaction, setSatisfaction] = useState<Satisfaction>('unsaid')
  const act = useAct(name, props)
  const asks = name === 'callBack' && reached === 'yes'
  const said = asks && satisfaction !== 'unsaid' ? { satisfaction } : {}
  return (
    <StepForm
      {...props}
      title={title}
      help={help}
      submit={submit}
      missing={reached === null ? texts.needsReached : words.trim() ? null : texts.needsWords}
      act={act}
      onSubmit={() => act.send({ method, reached: reached === 'yes', words, ...said })}
    >
      <OptionGroup
        id="reached"
        label={texts.reached}
        options={[
          { value: 'yes', name: texts.reachedYes },
          { value: 'no', name: texts.reachedNo },
        ]}
        value={reached}
        onChange={setReached}
      />
      <OptionGroup
        id="contact-method"
        label={texts.method}
        options={METHODS.map((value) => ({ value, name: ticket.methods[value] }))}
        value={method}
        onChange={setMethod}
      />
      {asks ? (
        <OptionGroup
          id="satisfaction"
          label={texts.satisfaction}
          options={SATISFACTIONS.map((value) => ({ value, name: texts.satisfactions[value] }))}
          value={satisfaction}
          onChange={setSatisfaction}
        />
      ) : null}
      <AreaField
        label={reached === 'no' ? texts.missedWords : texts.words}
        placeholder={reached === 'no' ? texts.missedPlaceholder : texts.wordsPlaceholder}
        limit={LIMIT}
        value={words}
        error={act.errorOf('words')}
        onChange={setWords}
      />
    </StepForm>
  )
}

/** 第一时间联系, and every later try. */
export function ContactForm(props: FormProps) {
  const { contact, enough, minutesApart } = props.detail.tries
  return (
    <SpokenForm
      {...props}
      name="contactCitizen"
      title={texts.acts.contact}
      help={`${texts.contactHelp(enough, minutesApart)}${texts.tried(contact, enough)}`}
      submit={texts.submitContact}
    />
  )
}

/** 回访: the ticket ends when somebody was reached, or tried often enough. */
export function CallBackForm(props: FormProps) {
  const { callBack, enough, minutesApart } = props.detail.tries
  return (
    <SpokenForm
      {...props}
      name="callBack"
      title={texts.acts['call-back']}
      help={`${texts.callBackHelp(enough, minutesApart)}${texts.tried(callBack, enough)}`}
      submit={texts.submitCallBack}
    />
  )
}

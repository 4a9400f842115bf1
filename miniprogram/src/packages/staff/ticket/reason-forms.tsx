import { useState } from 'react'
import { AreaField, DayField } from '@/components/field'
import { OptionGroup } from '@/components/option-group'
import { dueDayText } from '@/texts/due'
import { texts } from '@/texts/handling'
import { StepForm } from './step-form'
import { type FormProps, useAct } from './use-act'

const LIMIT = 500

/** 派单异议: why it is not this unit's. */
export function DisputeForm(props: FormProps) {
  const [reason, setReason] = useState('')
  const act = useAct('disputeTicket', props)
  return (
    <StepForm
      {...props}
      title={texts.acts.dispute}
      help={texts.disputeHelp}
      submit={texts.submitDispute}
      missing={reason.trim() ? null : texts.needsReason}
      act={act}
      onSubmit={() => act.send({ reason })}
    >
      <AreaField
        label={texts.disputeReason}
        placeholder={texts.disputePlaceholder}
        limit={LIMIT}
        value={reason}
        error={act.errorOf('reason')}
        onChange={setReason}
      />
    </StepForm>
  )
}

/** 申请延期: why, and until when. */
export function ExtensionForm(props: FormProps) {
  const { due, legal = due } = props.detail.ticket
  const { extendableUntil = '' } = props.detail
  const [reason, setReason] = useState('')
  const [until, setUntil] = useState('')
  const act = useAct('askExtension', props)
  const wrong = until <= legal.date ? texts.notLater : until > extendableUntil ? texts.tooLate : null
  const missing = reason.trim() === '' ? texts.needsReason : until && wrong === null ? null : texts.needsUntil
  return (
    <StepForm
      {...props}
      title={texts.acts['ask-extension']}
      help={texts.extensionHelp}
      submit={texts.submitExtension}
      missing={missing}
      act={act}
      onSubmit={() => act.send({ reason, until })}
    >
      <AreaField
        label={texts.disputeReason}
        placeholder={texts.extensionPlaceholder}
        limit={LIMIT}
        value={reason}
        error={act.errorOf('reason')}
        onChange={setReason}
      />
      <DayField
        label={texts.extensionUntil}
        help={texts.extensionNow(dueDayText(legal), extendableUntil)}
        value={until}
        error={act.errorOf('until') ?? (until ? wrong : null)}
        onChange={setUntil}
      />
    </StepForm>
  )
}

/** 并单: into which earlier one of the same person and matter. */
export function MergeForm(props: FormProps) {
  const { candidates } = props.detail
  const [into, setInto] = useState<string | null>(candidates.length === 1 ? (candidates[0]?.id ?? null) : null)
  const act = useAct('mergeTicket', props)
  return (
    <StepForm
      {...props}
      title={texts.acts.merge}
      help={texts.mergeHelp}
      submit={texts.submitMerge}
      missing={into === null ? texts.needsMerge : null}
      act={act}
      onSubmit={() => into && act.send({ into })}
    >
      <OptionGroup
        id="into"
        label={texts.mergeInto}
        options={candidates.map((candidate) => ({
          value: candidate.id,
          name: texts.candidate(candidate),
          ...(candidate.text ? { help: candidate.text } : {}),
        }))}
        value={into}
        onChange={setInto}
      />
    </StepForm>
  )
}

/** 办结 without a call-back, where nobody can be called. */
export function CloseForm(props: FormProps) {
  const act = useAct('closeAnonymous', props)
  return (
    <StepForm
      {...props}
      title={texts.acts['close-anonymous']}
      help={texts.closeHelp}
      submit={texts.submitClose}
      missing={null}
      act={act}
      onSubmit={() => act.send({})}
    />
  )
}

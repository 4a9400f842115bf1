import type { TicketDetail } from '@shared/contract/schemas/ticket.ts'
import { useState } from 'react'
import { AreaField } from '@/components/field'
import { OptionGroup } from '@/components/option-group'
import { texts } from '@/texts/staff'
import { texts as ticket } from '@/texts/ticket'
import { ClassChoice } from './class-choice'
import { StepForm } from './step-form'
import { type FormProps, useAct } from './use-act'

type Finding = NonNullable<TicketDetail['finding']>
const FINDINGS: readonly Finding[] = ['founded', 'partly', 'unfounded', 'unverifiable']
const LIMIT = 500

/** 核实: whether it is true, and on what grounds. */
export function VerifyForm(props: FormProps) {
  const [finding, setFinding] = useState<Finding | null>(null)
  const [grounds, setGrounds] = useState('')
  const [kind, setKind] = useState(props.detail.ticket.class)
  const act = useAct('verifyTicket', props)
  const founded = finding === 'founded' || finding === 'partly'
  const missing = finding === null ? texts.needsFinding : grounds.trim() === '' ? texts.needsGrounds : null
  return (
    <StepForm
      {...props}
      title={texts.verify}
      help={texts.verifyHelp}
      submit={texts.submitVerify}
      missing={missing}
      act={act}
      onSubmit={() => finding && act.send({ finding, grounds, ...(founded ? { class: kind } : {}) })}
    >
      <OptionGroup
        id="finding"
        label={texts.finding}
        options={FINDINGS.map((value) => ({ value, name: ticket.findings[value], help: texts.findingHelp[value] }))}
        value={finding}
        onChange={setFinding}
      />
      {founded ? <ClassChoice detail={props.detail} value={kind} onChange={setKind} /> : null}
      <AreaField
        label={texts.grounds}
        placeholder={texts.groundsPlaceholder}
        limit={LIMIT}
        value={grounds}
        error={act.errorOf('grounds')}
        onChange={setGrounds}
      />
    </StepForm>
  )
}

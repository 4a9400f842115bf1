import type { TicketDetail } from '@shared/contract/schemas/ticket.ts'
import { useState } from 'react'
import { OptionGroup } from '@/components/option-group'
import { texts } from '@/texts/staff'
import { texts as ticket } from '@/texts/ticket'
import { ClassChoice } from './class-choice'
import { StepForm } from './step-form'
import { EMPTY, missingOf, saidOf, TriageDetails } from './triage-details'
import { type FormProps, useAct } from './use-act'

type Triage = NonNullable<TicketDetail['triage']>
const TRIAGES: readonly Triage[] = ['immediate', 'planned', 'explain']

/** 确定整改方式: at once, by a day with a reason, or an explanation with the rule it rests on. */
export function TriageForm(props: FormProps) {
  const { detail } = props
  const [triage, setTriage] = useState<Triage | null>(null)
  const [said, setSaid] = useState({ ...EMPTY, responsible: detail.ticket.assigneeName ?? '' })
  const [kind, setKind] = useState(detail.ticket.class)
  const ledger = detail.place.ticketClasses.some(({ id, ledger }) => id === kind && ledger)
  const act = useAct('triageTicket', props)
  return (
    <StepForm
      {...props}
      title={texts.triageTitle}
      help={ticket.verified(detail.finding ? ticket.findings[detail.finding] : '')}
      submit={texts.submitTriage}
      missing={missingOf(triage, said, detail.place.today, ledger)}
      act={act}
      onSubmit={() => triage && act.send({ triage, class: kind, ...saidOf(triage, said) })}
    >
      <OptionGroup
        id="triage"
        label={texts.triage}
        options={TRIAGES.map((value) => ({ value, name: ticket.triages[value], help: texts.triageHelp[value] }))}
        value={triage}
        onChange={setTriage}
      />
      <TriageDetails
        triage={triage}
        said={said}
        due={ledger ? undefined : (detail.ticket.legal ?? detail.ticket.due)}
        today={detail.place.today}
        errorOf={act.errorOf}
        onChange={setSaid}
      />
      <ClassChoice detail={detail} value={kind} onChange={setKind} />
    </StepForm>
  )
}

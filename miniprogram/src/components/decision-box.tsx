import { call } from '@/services/client'
import { dateText } from '@/services/format'
import { texts } from '@/texts/cases'
import { dueDateText } from '@/texts/due'
import { texts as ticket } from '@/texts/ticket'
import { DecisionForm, type DecisionProps } from './decision-form'
import { Facts } from './facts'
import { Quote } from './quote'

interface Props extends DecisionProps {
  /** From where one decides: as the lead of the unit, or for the bureau. */
  readonly seat: 'lead' | 'bureau'
}

function Extension({ seat, ...props }: Props) {
  const { ticket: row, extension } = props.detail
  if (!extension) return null
  const target = { id: row.id, version: row.version }
  return (
    <DecisionForm
      {...props}
      title={texts.extensionTitle}
      text={texts.extensionText}
      choices={[
        ...(props.detail.acts.includes('grant-extension') ? [{ value: 'grant' as const, name: texts.grant }] : []),
        { value: 'refuse' as const, name: texts.refuse, help: texts.refuseHelp },
      ]}
      reasoned={['refuse']}
      wordless={['grant']}
      send={(decision, reason) =>
        call(seat === 'lead' ? 'decideExtension' : 'bureauExtension', { ...target, decision, reason: reason || undefined })
      }
    >
      <Facts
        facts={[
          { name: texts.extensionUntil, value: dateText(extension.until) },
          { name: texts.legal, value: dueDateText(row.due) },
        ]}
      />
      <Quote>{extension.reason}</Quote>
    </DecisionForm>
  )
}

function Approval({ seat, ...props }: Props) {
  const { ticket: row, proposal, history } = props.detail
  if (!proposal) return null
  const target = { id: row.id, version: row.version }
  const proposed = history.findLast(({ command }) => command === 'propose')?.note
  const why = proposed?.reason ?? proposed?.ruleCited
  return (
    <DecisionForm
      {...props}
      title={texts.approvalTitle}
      text={texts.approvalText}
      choices={[
        ...(props.detail.acts.includes('approve') ? [{ value: 'approve' as const, name: texts.approve }] : []),
        { value: 'send-back' as const, name: texts.sendBack, help: texts.sendBackHelp },
      ]}
      reasoned={['send-back']}
      send={(decision, reason) =>
        call(seat === 'lead' ? 'decideApproval' : 'bureauApproval', { ...target, decision, reason: reason || undefined })
      }
    >
      <Facts
        facts={[
          { name: texts.next, value: proposal.next ?? '' },
          { name: texts.proposal, value: ticket.triages[proposal.triage] },
          { name: texts.class, value: proposal.className },
          ...(proposal.approved.length > 0 ? [{ name: texts.approved, value: proposal.approved.join('、') }] : []),
        ]}
      />
      {why ? <Quote>{why}</Quote> : null}
    </DecisionForm>
  )
}

/** What waits on a ticket for the decision of the one who looks at it; nothing when nothing does. */
export function DecisionBox(props: Props) {
  const { acts } = props.detail
  if (acts.includes('refuse-extension')) return <Extension {...props} />
  return acts.includes('send-back') ? <Approval {...props} /> : null
}

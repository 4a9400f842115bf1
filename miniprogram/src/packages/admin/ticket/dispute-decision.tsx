import { useState } from 'react'
import { DecisionForm, type DecisionProps } from '@/components/decision-form'
import { SelectField } from '@/components/field'
import { Loaded } from '@/components/loaded'
import { Quote } from '@/components/quote'
import { Box } from '@/elements'
import { call } from '@/services/client'
import { useCall } from '@/services/use-call'
import { texts } from '@/texts/supervision'
import { RegionChoice } from '../components/region-choice'

interface UnitsProps {
  /** The unit that the dispute names. */
  readonly suggested: { readonly id: string; readonly name: string } | undefined
  readonly value: string
  readonly onChange: (org: string) => void
}

/** Chooses a unit of a region; the one that was named stands first. */
function Units({ suggested, value, onChange }: UnitsProps) {
  const [region, setRegion] = useState<string>()
  const units = useCall('unitsToChoose', { region })
  return (
    <Loaded of={units} rows={[2]}>
      {(view) => {
        const options = [
          { value: '', name: view.units.length === 0 && !suggested ? texts.noUnits : texts.pickUnit },
          ...(suggested ? [{ value: suggested.id, name: texts.suggested(suggested.name) }] : []),
          ...view.units.filter(({ id }) => id !== suggested?.id).map(({ id, name }) => ({ value: id, name })),
        ]
        return (
          <Box className="stack-like">
            <RegionChoice region={view.region} onChange={setRegion} />
            <SelectField label={texts.unit} options={options} value={value} onChange={onChange} />
          </Box>
        )
      }}
    </Loaded>
  )
}

/** 派单异议: it stays with the unit, or goes to another one. */
export function DisputeDecision(props: DecisionProps) {
  const { ticket, history, acts } = props.detail
  const [org, setOrg] = useState('')
  const waiting = useCall('decisions', {})
  const asked = waiting.value?.bureau.find(({ id }) => id === ticket.id)?.asked
  const suggested = asked?.org && asked.orgName ? { id: asked.org, name: asked.orgName } : undefined
  const said = history.findLast(({ command }) => command === 'dispute')?.note
  return (
    <DecisionForm
      {...props}
      title={texts.disputeTitle}
      text={texts.disputeText}
      choices={[
        { value: 'keep' as const, name: texts.keep, help: texts.keepHelp },
        { value: 'reassign' as const, name: texts.reassign, help: texts.reassignHelp },
      ].filter(({ value }) => acts.includes(value))}
      reasoned={['keep', 'reassign']}
      missing={(decision) => (decision === 'reassign' && org === '' ? texts.needsUnit : null)}
      send={(decision, reason) =>
        call('decideDispute', {
          id: ticket.id,
          version: ticket.version,
          decision,
          reason,
          ...(decision === 'reassign' ? { org } : {}),
        })
      }
      more={(decision) => (decision === 'reassign' ? <Units suggested={suggested} value={org} onChange={setOrg} /> : null)}
    >
      {said?.reason ? <Quote>{said.reason}</Quote> : null}
      {said?.org ? <Box className="meta">{`${texts.disputeUnit} ${said.org}`}</Box> : null}
    </DecisionForm>
  )
}

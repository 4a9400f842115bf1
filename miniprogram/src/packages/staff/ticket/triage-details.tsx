import type { DueView } from '@shared/contract/schemas/common.ts'
import type { TicketDetail } from '@shared/contract/schemas/ticket.ts'
import { AreaField, DayField, TextField } from '@/components/field'
import { dueShortText } from '@/texts/due'
import { texts } from '@/texts/staff'

type Triage = NonNullable<TicketDetail['triage']>

export interface Said {
  readonly reason: string
  readonly measures: string
  readonly responsible: string
  readonly plannedFor: string
  readonly ruleCited: string
}
export const EMPTY: Said = { reason: '', measures: '', responsible: '', plannedFor: '', ruleCited: '' }

/** The first thing a way of putting right still lacks; `ledger`: the class of the problem asks for every line of it. */
export function missingOf(triage: Triage | null, said: Said, today: string, ledger: boolean): string | null {
  const { reason, measures, responsible, plannedFor, ruleCited } = said
  if (triage === null) return texts.needsTriage
  if (triage === 'explain') return ruleCited.trim() ? null : texts.needsRule
  if (triage === 'immediate') return ledger ? texts.needsLedger : null
  if (!reason.trim()) return texts.needsReason
  if (ledger && !measures.trim()) return texts.needsMeasures
  if (ledger && !responsible.trim()) return texts.needsResponsible
  return plannedFor && plannedFor >= today ? null : texts.needsDate
}

/** What belongs to the chosen way; the rest is not sent. */
export function saidOf(triage: Triage, { reason, measures, responsible, plannedFor, ruleCited }: Said): Partial<Said> {
  if (triage === 'planned')
    return { reason, plannedFor, ...(measures.trim() ? { measures } : {}), ...(responsible.trim() ? { responsible } : {}) }
  return triage === 'explain' ? { ruleCited } : {}
}

interface Props {
  readonly triage: Triage | null
  readonly said: Said
  /** The last day, unless the ledger being written brings a longer limit. */
  readonly due: DueView | undefined
  readonly today: string
  readonly errorOf: (field: string) => string | null
  readonly onChange: (said: Said) => void
}

function dayError(day: string, today: string, due: DueView | undefined): string | null {
  if (!day) return null
  if (day < today) return texts.pastDate
  return due && day > due.date ? texts.lateDate(dueShortText(due)) : null
}

/** The fields that the chosen way asks for. */
export function TriageDetails({ triage, said, due, today, errorOf, onChange }: Props) {
  if (triage === 'explain') {
    return (
      <TextField
        label={texts.ruleCited}
        placeholder={texts.rulePlaceholder}
        limit={200}
        value={said.ruleCited}
        error={errorOf('ruleCited')}
        onChange={(ruleCited) => onChange({ ...said, ruleCited })}
      />
    )
  }
  if (triage !== 'planned') return null
  return (
    <>
      <AreaField
        label={texts.reason}
        placeholder={texts.reasonPlaceholder}
        limit={500}
        value={said.reason}
        error={errorOf('reason')}
        onChange={(reason) => onChange({ ...said, reason })}
      />
      <AreaField
        label={texts.plannedMeasures}
        placeholder={texts.plannedMeasuresPlaceholder}
        limit={1000}
        value={said.measures}
        error={errorOf('measures')}
        onChange={(measures) => onChange({ ...said, measures })}
      />
      <TextField
        label={texts.responsible}
        placeholder={texts.responsiblePlaceholder}
        limit={50}
        value={said.responsible}
        error={errorOf('responsible')}
        onChange={(responsible) => onChange({ ...said, responsible })}
      />
      <DayField
        label={texts.plannedFor}
        value={said.plannedFor}
        error={errorOf('plannedFor') ?? dayError(said.plannedFor, today, due)}
        onChange={(plannedFor) => onChange({ ...said, plannedFor })}
      />
    </>
  )
}

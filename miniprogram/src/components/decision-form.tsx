import type { TicketDetail } from '@shared/contract/schemas/ticket.ts'
import { type ReactNode, useState } from 'react'
import { Box } from '@/elements'
import type { Answer, ClientRefusal } from '@/services/client'
import { texts } from '@/texts/cases'
import { Button } from './button'
import { AreaField } from './field'
import { Note } from './note'
import { OptionGroup } from './option-group'
import { SubmitBar } from './submit-bar'

export interface DecisionProps {
  readonly detail: TicketDetail
  readonly onDone: (detail: TicketDetail) => void
  readonly onRefresh: () => void
}

interface Props<D extends string> extends DecisionProps {
  readonly title: string
  readonly text: string
  readonly choices: ReadonlyArray<{ readonly value: D; readonly name: string; readonly help?: string }>
  /** Decisions that nobody may take without saying why. */
  readonly reasoned: readonly D[]
  /** Decisions that say everything by themselves: no words go with them. */
  readonly wordless?: readonly D[]
  /** What is still missing for a decision, beyond the reason. */
  readonly missing?: (decision: D) => string | null
  readonly send: (decision: D, reason: string) => Promise<Answer<TicketDetail>>
  /** What is decided on. */
  readonly children: ReactNode
  /** Further fields of a decision. */
  readonly more?: (decision: D) => ReactNode
}

/** Somebody was faster: the page must be read anew. */
const isChanged = ({ code }: ClientRefusal): boolean => code === 'E3009'
const LIMIT = 500

const Changed = ({ onRefresh }: { readonly onRefresh: () => void }) => (
  <Box role="alert">
    <Note tone="caution">
      <Box className="strong">{texts.changedTitle}</Box>
      <Box>{texts.changedText}</Box>
      <Button onPress={onRefresh}>{texts.refresh}</Button>
    </Note>
  </Box>
)

/** One decision on a ticket: what was asked, the choices, the reason, one button that names what is missing. */
export function DecisionForm<D extends string>(props: Props<D>) {
  const { title, text, choices, reasoned, missing, send, children, more } = props
  const [decision, setDecision] = useState<D | null>(null)
  const [reason, setReason] = useState('')
  const [sending, setSending] = useState(false)
  const [refusal, setRefusal] = useState<ClientRefusal | null>(null)
  const submit = async () => {
    if (decision === null || sending) return
    setSending(true)
    const answer = await send(decision, reason.trim())
    setSending(false)
    setRefusal(answer.ok ? null : answer.refusal)
    if (answer.ok) props.onDone(answer.value)
  }
  const unreasoned = decision !== null && reasoned.includes(decision) && reason.trim() === ''
  const lacking = decision === null ? texts.needsChoice : (missing?.(decision) ?? (unreasoned ? texts.needsReason : null))
  const changed = refusal !== null && isChanged(refusal)
  return (
    <Box as="section" label={title} className="card stack-title">
      <Box>
        <Box as="h2" className="h2">
          {title}
        </Box>
        <Box className="meta">{text}</Box>
      </Box>
      {children}
      <OptionGroup id="decision" label={texts.choice} options={choices} value={decision} onChange={setDecision} />
      {decision === null ? null : more?.(decision)}
      {decision === null || props.wordless?.includes(decision) ? null : (
        <AreaField
          label={reasoned.includes(decision) ? texts.reason : texts.words}
          placeholder={texts.reasonPlaceholder}
          limit={LIMIT}
          value={reason}
          onChange={setReason}
        />
      )}
      {changed ? <Changed onRefresh={props.onRefresh} /> : null}
      <SubmitBar
        id="decide"
        text={sending ? texts.sending : (lacking ?? texts.submit)}
        ready={lacking === null && !sending && !changed}
        failure={refusal && !changed ? { title: texts.failureTitle, text: refusal.message } : null}
        onSubmit={() => void submit()}
      />
    </Box>
  )
}

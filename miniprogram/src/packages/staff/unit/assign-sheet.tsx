import type { CaseLine, UnitView } from '@shared/contract/schemas/supervision.ts'
import { useState } from 'react'
import { OptionGroup } from '@/components/option-group'
import { Sheet } from '@/components/sheet'
import { SubmitBar } from '@/components/submit-bar'
import { Box } from '@/elements'
import { type ClientRefusal, call } from '@/services/client'
import { texts as cases } from '@/texts/cases'
import { texts } from '@/texts/unit'

interface Props {
  readonly line: CaseLine
  readonly view: UnitView
  readonly onDone: () => void
  readonly onClose: () => void
}

/** Names the handler of a case: one of the unit, with what he has on his hands. */
export function AssignSheet({ line, view, onDone, onClose }: Props) {
  const [to, setTo] = useState<string | null>(null)
  const [sending, setSending] = useState(false)
  const [refusal, setRefusal] = useState<ClientRefusal | null>(null)
  const assign = async () => {
    if (to === null || sending) return
    setSending(true)
    const answer = await call('assignTicket', { id: line.id, version: line.version, to })
    setSending(false)
    setRefusal(answer.ok ? null : answer.refusal)
    if (answer.ok) onDone()
  }
  const options = view.handlers
    .filter(({ staff }) => staff !== line.assignee)
    .map(({ staff, name, open, overdue }) => ({ value: staff, name, help: texts.load(open, overdue) }))
  return (
    <Sheet open title={texts.assignTitle} onClose={onClose}>
      <Box>
        <Box className="h3">{line.taskName}</Box>
        <Box className="meta">{texts.assignText}</Box>
      </Box>
      <OptionGroup id="handler" label={texts.handler} options={options} value={to} onChange={setTo} />
      <SubmitBar
        id="assign"
        text={sending ? cases.sending : to === null ? texts.needsHandler : texts.submitAssign}
        ready={to !== null && !sending}
        failure={refusal ? { title: cases.failureTitle, text: refusal.message } : null}
        onSubmit={() => void assign()}
      />
    </Sheet>
  )
}

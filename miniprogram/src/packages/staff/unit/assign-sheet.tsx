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
  /** To give it to somebody, or to write down whom it is about. */
  readonly what: 'assign' | 'recuse'
  readonly view: UnitView
  readonly onDone: () => void
  readonly onClose: () => void
}

const WORDS = {
  assign: {
    title: texts.assignTitle,
    text: texts.assignText,
    name: texts.handler,
    needs: texts.needsHandler,
    submit: texts.submitAssign,
  },
  recuse: {
    title: texts.recuseTitle,
    text: texts.recuseText,
    name: texts.concerned,
    needs: texts.needsConcerned,
    submit: texts.submitRecuse,
  },
}

/** Names one of the unit: who handles a case, with what he has on his hands, or whom it is about. */
export function AssignSheet({ line, what, view, onDone, onClose }: Props) {
  const [to, setTo] = useState<string | null>(null)
  const [sending, setSending] = useState(false)
  const [refusal, setRefusal] = useState<ClientRefusal | null>(null)
  const assign = async () => {
    if (to === null || sending) return
    setSending(true)
    const { id, version } = line
    const answer =
      what === 'assign'
        ? await call('assignTicket', { id, version, to })
        : await call('recuseConcerned', { id, version, concerns: to })
    setSending(false)
    setRefusal(answer.ok ? null : answer.refusal)
    if (answer.ok) onDone()
  }
  const options = view.handlers
    .filter(({ staff }) => what === 'recuse' || staff !== line.assignee)
    .map(({ staff, name, open, overdue }) => ({ value: staff, name, help: texts.load(open, overdue) }))
  const words = WORDS[what]
  return (
    <Sheet open title={words.title} onClose={onClose}>
      <Box>
        <Box className="h3">{line.taskName}</Box>
        <Box className="meta">{words.text}</Box>
      </Box>
      <OptionGroup id="handler" label={words.name} options={options} value={to} onChange={setTo} />
      <SubmitBar
        id={what}
        text={sending ? cases.sending : to === null ? words.needs : words.submit}
        ready={to !== null && !sending}
        failure={refusal ? { title: cases.failureTitle, text: refusal.message } : null}
        onSubmit={() => void assign()}
      />
    </Sheet>
  )
}

import type { AppealsView } from '@shared/contract/schemas/review.ts'
import { useState } from 'react'
import { AreaField } from '@/components/field'
import { OptionGroup } from '@/components/option-group'
import { Sheet } from '@/components/sheet'
import { SubmitBar } from '@/components/submit-bar'
import { texts } from '@/texts/review'
import { useAppeal } from './use-appeal'

type Asks = 'mistaken' | 'malicious' | 'tolerated'
const ASKS: readonly Asks[] = ['mistaken', 'malicious', 'tolerated']

interface Props {
  readonly ticket: string
  readonly open: AppealsView['open']
  readonly onClose: () => void
  readonly onDone: (view: AppealsView) => void
}

/** 申诉: against what, what is asked, and on what grounds. */
export function AppealSheet({ ticket, open, onClose, onDone }: Props) {
  const [subject, setSubject] = useState(open.length === 1 ? (open[0]?.subject ?? null) : null)
  const [asks, setAsks] = useState<Asks | null>(null)
  const [grounds, setGrounds] = useState('')
  const { say, bar } = useAppeal('fileAppeal', onDone)
  const asked = subject === 'verification' ? 'corrected' : asks
  const missing = !subject ? texts.needsSubject : !asked ? texts.needsAsks : grounds.trim() ? null : texts.needsReason
  const submit = () => {
    if (subject && asked && missing === null) void say({ ticket, subject, asks: asked, grounds: grounds.trim() })
  }
  return (
    <Sheet
      open
      title={texts.appeal}
      onClose={onClose}
      actions={<SubmitBar id="submit-appeal" {...bar(missing, texts.appealSubmit)} onSubmit={submit} />}
    >
      <OptionGroup
        id="subject"
        label={texts.appealWhat}
        options={open.map(({ subject: value, until }) => ({
          value,
          name: texts.subjects[value],
          help: texts.appealUntil(until),
        }))}
        value={subject}
        onChange={setSubject}
      />
      {subject === 'rating' ? (
        <OptionGroup
          id="asks"
          label={texts.appealAsks}
          options={ASKS.map((value) => ({ value, name: texts.outcomes[value], help: texts.asksHelp[value] }))}
          value={asks}
          onChange={setAsks}
        />
      ) : null}
      <AreaField label={texts.appealGrounds} help={texts.appealGroundsHelp} limit={1000} value={grounds} onChange={setGrounds} />
    </Sheet>
  )
}

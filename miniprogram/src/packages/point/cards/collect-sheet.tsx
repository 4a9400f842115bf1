import type { CardOutcome } from '@shared/contract/schemas/card.ts'
import { useState } from 'react'
import { AreaField, DayField } from '@/components/field'
import { Sheet } from '@/components/sheet'
import { SubmitBar } from '@/components/submit-bar'
import { type ClientRefusal, call } from '@/services/client'
import { texts } from '@/texts/cards'
import { Outcomes } from '../parts/outcomes'
import { PointSelect } from '../parts/point-select'

const MOST = 100
const serialsOf = (text: string): string[] =>
  text
    .split(/[\n,，;；]+/)
    .map((line) => line.trim())
    .filter((line) => line !== '')

/** Opening the box of a point: its serials and the day. */
export function CollectSheet({ today, onClose }: { readonly today: string; readonly onClose: () => void }) {
  const [point, setPoint] = useState('')
  const [on, setOn] = useState(today)
  const [words, setWords] = useState('')
  const [sending, setSending] = useState(false)
  const [refusal, setRefusal] = useState<ClientRefusal | null>(null)
  const [results, setResults] = useState<readonly CardOutcome[]>([])
  const serials = serialsOf(words)
  const missing = point === '' ? texts.needsPoint : serials.length === 0 ? texts.needsSerials : null
  const send = async () => {
    setSending(true)
    const answer = await call('collectCards', { point, collectedOn: on, serials: serials.slice(0, MOST) })
    setSending(false)
    setRefusal(answer.ok ? null : answer.refusal)
    if (!answer.ok) return
    setResults(answer.value.results)
    const wrong = new Set(answer.value.results.filter(({ status }) => status === 'wrong').map(({ index }) => index))
    setWords(serials.filter((_, at) => wrong.has(at) || at >= MOST).join('\n'))
  }
  return (
    <Sheet open title={texts.collect} onClose={onClose}>
      <PointSelect value={point} onChange={setPoint} />
      <DayField label={texts.collectedOn} value={on} onChange={setOn} />
      <AreaField
        label={texts.serials}
        help={texts.serialsHelp}
        placeholder={texts.serialsPlaceholder}
        limit={2400}
        value={words}
        onChange={setWords}
      />
      {results.length > 0 ? <Outcomes results={results} /> : null}
      <SubmitBar
        text={sending ? texts.sending : (missing ?? texts.register)}
        ready={missing === null && !sending}
        failure={refusal ? { title: texts.failureTitle, text: texts.failureText(refusal.message) } : null}
        onSubmit={() => void send()}
      />
    </Sheet>
  )
}

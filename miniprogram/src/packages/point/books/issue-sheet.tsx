import type { BookView } from '@shared/contract/schemas/card-book.ts'
import { BOOK_LIMIT, CARD_LAYOUTS, type CardLayout } from '@shared/domain/card/book.ts'
import { useEffect, useState } from 'react'
import { SelectField, TextField } from '@/components/field'
import { Note } from '@/components/note'
import { OptionGroup } from '@/components/option-group'
import { Sheet } from '@/components/sheet'
import { SubmitBar } from '@/components/submit-bar'
import { type ClientRefusal, call } from '@/services/client'
import { randomId } from '@/services/random-id'
import { useCall } from '@/services/use-call'
import { texts } from '@/texts/card-books'
import { PointSelect } from '../parts/point-select'

const LAYOUTS = CARD_LAYOUTS.map((value) => ({ value, name: texts.layouts[value] }))
const USES = (['main', 'auxiliary'] as const).map((value) => ({ value, name: texts.uses[value], help: texts.useHelp[value] }))

/** Issues one book of cards to a point. */
export function IssueSheet({ onClose }: { readonly onClose: () => void }) {
  const [key, setKey] = useState('')
  const [point, setPoint] = useState('')
  const [size, setSize] = useState('50')
  const [layout, setLayout] = useState<CardLayout>('A4')
  const [use, setUse] = useState<'main' | 'auxiliary'>('auxiliary')
  const [issuedTo, setIssuedTo] = useState('')
  const [sending, setSending] = useState(false)
  const [refusal, setRefusal] = useState<ClientRefusal | null>(null)
  const [book, setBook] = useState<BookView | null>(null)
  const { value: detail } = useCall('cardPoint', point === '' ? null : { point })
  useEffect(() => void randomId().then(setKey), [])
  const people = (detail?.people ?? []).map(({ id, name, orgName }) => ({ value: id, name: `${name}（${orgName}）` }))
  const count = Number(size)
  const good = Number.isInteger(count) && count >= 1 && count <= BOOK_LIMIT
  const missing = point === '' ? texts.needsPoint : good ? null : texts.needsSize
  const issue = async () => {
    setSending(true)
    const answer = await call('issueCardBook', {
      requestKey: key,
      point,
      size: count,
      layout,
      use,
      ...(issuedTo ? { issuedTo } : {}),
    })
    setSending(false)
    setRefusal(answer.ok ? null : answer.refusal)
    if (answer.ok) setBook(answer.value)
  }
  if (book) {
    return (
      <Sheet open title={texts.issueTitle} onClose={onClose}>
        <Note>{texts.issued(book.firstSerial, book.lastSerial)}</Note>
      </Sheet>
    )
  }
  return (
    <Sheet open title={texts.issueTitle} onClose={onClose}>
      <PointSelect value={point} onChange={setPoint} />
      <TextField label={texts.size} help={texts.sizeHelp} kind="digits" limit={3} value={size} onChange={setSize} />
      <SelectField label={texts.layout} options={LAYOUTS} value={layout} onChange={setLayout} />
      <OptionGroup id="use" label={texts.use} options={USES} value={use} onChange={setUse} />
      <SelectField
        label={texts.issuedTo}
        options={[{ value: '', name: texts.nobody }, ...people]}
        value={issuedTo}
        onChange={setIssuedTo}
      />
      <SubmitBar
        text={sending ? texts.sending : (missing ?? texts.issue)}
        ready={missing === null && key !== '' && !sending}
        failure={refusal ? { title: texts.failureTitle, text: texts.failureText(refusal.message) } : null}
        onSubmit={() => void issue()}
      />
    </Sheet>
  )
}

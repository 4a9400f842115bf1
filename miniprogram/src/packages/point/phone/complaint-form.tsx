import type { ComplaintView } from '@shared/contract/schemas/complaint.ts'
import type { PhoneDesk } from '@shared/contract/schemas/phone.ts'
import { COMPLAINT_LIMIT } from '@shared/domain/ticket/complaint.ts'
import { useRef, useState } from 'react'
import { ContactField, needsNumber } from '@/components/contact-field'
import { AreaField } from '@/components/field'
import { SubmitBar } from '@/components/submit-bar'
import { SwitchRow } from '@/components/switch-row'
import { randomId } from '@/services/random-id'
import { useSend } from '@/services/use-send'
import { texts as contactTexts } from '@/texts/contact'
import { texts } from '@/texts/phone'
import { texts as rate } from '@/texts/rate'
import { ComplaintRecorded } from './complaint-recorded'
import { civilOf, type Subject } from './subject'
import { type When, WhenFields } from './when'

interface Props {
  readonly desk: PhoneDesk
  readonly subject: Subject
  readonly onRecorded: () => void
  readonly onNext: () => void
}

/** What the person on the phone complains of, as it is written down. */
export function ComplaintForm({ desk, subject, onRecorded, onNext }: Props) {
  const [served, setServed] = useState<When>({ day: desk.now.slice(0, 10), time: '' })
  const [text, setText] = useState('')
  const [contact, setContact] = useState<string | null>(null)
  const [named, setNamed] = useState(false)
  const [taken, setTaken] = useState<ComplaintView | null>(null)
  const requestKey = useRef('')
  const { send, sending, refusal } = useSend()
  const servedAt = civilOf(served.day, served.time)
  if (taken) return <ComplaintRecorded complaint={taken} onNext={onNext} />
  const wordless = text.trim() === '' ? texts.needsComplaint : null
  const missing =
    'window' in subject && !servedAt ? texts.needsTime : (wordless ?? (needsNumber(contact) ? contactTexts.needed : null))
  const submit = async () => {
    if (missing !== null) return
    requestKey.current ||= await randomId()
    const target = 'service' in subject ? { service: subject.service.code } : { window: subject.window.code, servedAt }
    const number = contact === null ? { named: false } : { named, contact }
    const answer = await send('recordComplaint', { target, text: text.trim(), requestKey: requestKey.current, ...number })
    if (!answer) return
    setTaken(answer)
    onRecorded()
  }
  return (
    <>
      {'window' in subject ? (
        <WhenFields labels={[texts.servedDay, texts.servedTime]} value={served} onChange={setServed} />
      ) : null}
      <AreaField label={texts.complaint} help={texts.complaintHelp} limit={COMPLAINT_LIMIT} value={text} onChange={setText} />
      <ContactField value={contact} wording={texts.contact} onChange={setContact} />
      {contact === null ? null : (
        <SwitchRow
          id="named"
          title={named ? texts.namedComplaint : texts.anonymousComplaint}
          text={named ? texts.namedText : texts.anonymousText}
          on={named}
          onChange={setNamed}
        />
      )}
      <SubmitBar
        text={sending ? rate.sending : (missing ?? texts.submitComplaint)}
        ready={missing === null && !sending}
        failure={refusal && !sending ? { title: rate.failureTitle, text: refusal.message } : null}
        onSubmit={() => void submit()}
      />
    </>
  )
}

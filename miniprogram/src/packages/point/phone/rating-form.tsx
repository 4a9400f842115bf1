import type { PhoneDesk } from '@shared/contract/schemas/phone.ts'
import { isBad } from '@shared/domain/evaluation/level.ts'
import { useState } from 'react'
import { ContactField } from '@/components/contact-field'
import { SubmitBar } from '@/components/submit-bar'
import { SwitchRow } from '@/components/switch-row'
import { barOf, Opinion } from '@/pages/rate/opinion'
import { useOpinion } from '@/pages/rate/use-opinion'
import { call } from '@/services/client'
import { texts } from '@/texts/phone'
import { Recorded } from './recorded'
import { Script } from './script'
import { civilOf, namesOf, type Subject } from './subject'
import { type When, WhenFields } from './when'

interface Props {
  readonly desk: PhoneDesk
  readonly subject: Subject
  readonly onRecorded: () => void
  readonly onNext: () => void
}

/** What the person on the phone says, as it is recorded. */
export function RatingForm({ desk, subject, onRecorded, onNext }: Props) {
  const begun: When = { day: desk.now.slice(0, 10), time: desk.now.slice(11, 16) }
  const [served, setServed] = useState<When>({ day: begun.day, time: '' })
  const [called, setCalled] = useState(begun)
  const servedAt = civilOf(served.day, served.time)
  const calledAt = called.day === begun.day && called.time === begun.time ? desk.now : civilOf(called.day, called.time)
  const state = useOpinion(async ({ visitor: _, ...said }) => {
    const target = 'service' in subject ? { service: subject.service.code } : { window: subject.window.code, servedAt }
    const answer = await call('recordPhoneRating', { ...said, target, calledAt })
    if (answer.ok) onRecorded()
    return answer
  })
  const { draft, receipt } = state
  // Whoever gives his name to a bad rating is called back, and gives the number for it.
  const calledBack = draft.level !== null && isBad(draft.level)
  const setContact = (contact: string | null) => state.change(contact === null ? { contact, named: false } : { contact })
  const { what, when } = namesOf(subject, servedAt)
  if (receipt) return <Recorded receipt={receipt} name={what} onNext={onNext} />
  const missing = 'window' in subject && !servedAt ? texts.needsTime : calledAt ? null : texts.needsCall
  const bar = barOf(state, texts.submit)
  return (
    <>
      {'window' in subject ? (
        <WhenFields labels={[texts.servedDay, texts.servedTime]} value={served} onChange={setServed} />
      ) : null}
      <Script desk={desk} what={what} when={when} />
      <Opinion question={texts.question} explanation={texts.questionHelp} levels={desk.levels} state={state} asksName={false} />
      {draft.level !== null ? (
        <>
          {calledBack ? <ContactField value={draft.contact} wording={texts.contact} onChange={setContact} /> : null}
          {calledBack && draft.contact === null ? null : (
            <SwitchRow
              id="named"
              title={draft.named ? texts.named : texts.anonymous}
              text={draft.named ? texts.namedText : texts.anonymousText}
              on={draft.named}
              onChange={(named) => state.change({ named })}
            />
          )}
          <WhenFields labels={[texts.calledDay, texts.calledTime]} value={called} onChange={setCalled} />
        </>
      ) : null}
      <SubmitBar
        {...bar}
        text={missing ?? bar.text}
        ready={bar.ready && missing === null}
        onSubmit={() => missing === null && void state.submit()}
      />
    </>
  )
}

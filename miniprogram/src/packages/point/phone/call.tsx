import type { PhoneDesk } from '@shared/contract/schemas/phone.ts'
import { useState } from 'react'
import { Find } from './find'
import { RatingForm } from './rating-form'
import type { Subject } from './subject'

/** One call: first what it is about, then what is said. */
export function Call({ desk, onNext }: { readonly desk: PhoneDesk; readonly onNext: () => void }) {
  const [subject, setSubject] = useState<Subject | null>(null)
  const [done, setDone] = useState(false)
  return (
    <>
      {done ? null : <Find onChoose={setSubject} />}
      {subject ? (
        <RatingForm key={subject.key} desk={desk} subject={subject} onRecorded={() => setDone(true)} onNext={onNext} />
      ) : null}
    </>
  )
}

import type { PhoneDesk } from '@shared/contract/schemas/phone.ts'
import { useState } from 'react'
import { FilterChips } from '@/components/filter-chips'
import { texts } from '@/texts/phone'
import { ComplaintForm } from './complaint-form'
import { Find } from './find'
import { RatingForm } from './rating-form'
import type { Subject } from './subject'

type What = keyof typeof texts.whats

const WHATS = (['rating', 'complaint'] as const).map((value) => ({ value, name: texts.whats[value] }))

/** One call: what is to be written down, what it is about, then what is said. */
export function Call({ desk, onNext }: { readonly desk: PhoneDesk; readonly onNext: () => void }) {
  const [what, setWhat] = useState<What>('rating')
  const [subject, setSubject] = useState<Subject | null>(null)
  const [done, setDone] = useState(false)
  const change = (next: What) => {
    setWhat(next)
    setSubject(null)
  }
  const Form = what === 'rating' ? RatingForm : ComplaintForm
  return (
    <>
      {done ? null : (
        <>
          <FilterChips label={texts.what} options={WHATS} value={what} onChange={change} />
          <Find key={what} any={what === 'complaint'} onChoose={setSubject} />
        </>
      )}
      {subject ? (
        <Form key={`${what}-${subject.key}`} desk={desk} subject={subject} onRecorded={() => setDone(true)} onNext={onNext} />
      ) : null}
    </>
  )
}

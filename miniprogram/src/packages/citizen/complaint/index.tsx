import { COMPLAINT_LIMIT } from '@shared/domain/ticket/complaint.ts'
import { ContactField } from '@/components/contact-field'
import { AreaField } from '@/components/field'
import { Note } from '@/components/note'
import { call } from '@/services/client'
import { keepComplaint } from '@/services/receipts'
import { useSubject } from '@/services/subject'
import { texts } from '@/texts/complaint'
import { SubjectPage } from '../parts/subject-page'
import { useLetter } from '../parts/use-letter'
import { Filed } from './filed'

/** Complains (投诉) of a service or a window. */
export default function ComplaintPage() {
  const subject = useSubject()
  const letter = useLetter(async (said) => {
    const { target } = subject
    if (!target || 'receipt' in target) throw new Error('a complaint of nothing')
    const answer = await call('fileComplaint', { ...said, target, named: said.contact !== undefined })
    if (answer.ok) keepComplaint(answer.value, texts.name)
    return answer
  }, COMPLAINT_LIMIT)
  if (letter.done) return <Filed complaint={letter.done} />
  return (
    <SubjectPage
      title={texts.title}
      heading={texts.heading}
      explanation={texts.explanation}
      subject={subject}
      bar={letter.bar(letter.text.trim() === '' ? texts.needsWords : null, texts.submit)}
    >
      <Note>{texts.protected}</Note>
      <AreaField
        label={texts.words}
        help={texts.wordsHelp}
        limit={COMPLAINT_LIMIT}
        value={letter.text}
        onChange={letter.setText}
      />
      <ContactField value={letter.contact} named={letter.contact !== null} onChange={letter.setContact} />
    </SubjectPage>
  )
}

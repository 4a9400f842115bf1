import type { ProtectionRow } from '@shared/contract/schemas/protection.ts'
import { PROTECTION_KINDS, PROTECTION_LIMIT } from '@shared/domain/protection/report.ts'
import { useRouter } from '@tarojs/taro'
import { useState } from 'react'
import { ContactField } from '@/components/contact-field'
import { AreaField } from '@/components/field'
import { OptionGroup } from '@/components/option-group'
import { call } from '@/services/client'
import { timeText } from '@/services/format'
import { useSubject } from '@/services/subject'
import { texts } from '@/texts/protection'
import { SubjectPage } from '../parts/subject-page'
import { Taken } from '../parts/taken'
import { useLetter } from '../parts/use-letter'

type Kind = ProtectionRow['kind']

const OPTIONS = PROTECTION_KINDS.map((value) => ({ value, name: texts.kinds[value], help: texts.kindHelp[value] }))
const WORDING = { offer: texts.offer, off: texts.off, help: texts.contactHelp }

/** 我是被要求打分的, 我遭到了报复: what goes past the unit to those who supervise it. */
export default function ProtectionPage() {
  const { params } = useRouter<{ kind?: string }>()
  const [kind, setKind] = useState<Kind | null>(PROTECTION_KINDS.find((each) => each === params.kind) ?? null)
  const subject = useSubject()
  const letter = useLetter(async (said) => {
    const { target } = subject
    if (!target || !kind) throw new Error('a report of nothing')
    return call('reportProtection', { ...said, target, kind })
  }, PROTECTION_LIMIT)
  if (letter.done) {
    const { number, at, contact, place } = letter.done
    return (
      <Taken
        title={texts.title}
        heading={texts.done}
        text={`${texts.doneText(place.organiser)}${contact ? texts.called : texts.notCalled}`}
        number={{ name: texts.number, value: number }}
        facts={[
          { name: texts.contactLeft, value: contact ?? '' },
          { name: texts.time, value: timeText(at) },
        ]}
      />
    )
  }
  const wordless = kind === 'reprisal' && letter.text.trim() === ''
  return (
    <SubjectPage
      title={texts.title}
      heading={texts.heading}
      explanation={texts.explanation}
      subject={subject}
      bar={letter.bar(kind === null ? texts.needsKind : wordless ? texts.needsWords : null, texts.submit)}
    >
      <OptionGroup id="kind" label={texts.kind} options={OPTIONS} value={kind} onChange={setKind} />
      {kind ? (
        <>
          <AreaField
            label={texts.words}
            help={texts.wordsHelp[kind]}
            limit={PROTECTION_LIMIT}
            value={letter.text}
            onChange={letter.setText}
          />
          <ContactField value={letter.contact} wording={WORDING} onChange={letter.setContact} />
        </>
      ) : null}
    </SubjectPage>
  )
}

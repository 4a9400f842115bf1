import type { ReactNode } from 'react'
import { ElderSwitch } from '@/components/elder-switch'
import { Page } from '@/components/page'
import { RefusalBlock } from '@/components/refusal-block'
import { ServiceCard } from '@/components/service-card'
import { Skeleton } from '@/components/skeleton'
import { StateBlock } from '@/components/state-block'
import { SubmitBar } from '@/components/submit-bar'
import { Box } from '@/elements'
import { restart } from '@/services/navigate'
import type { useSubject } from '@/services/subject'
import { texts } from '@/texts/rate'

interface Props {
  readonly title: string
  readonly heading: string
  readonly explanation: string
  readonly subject: ReturnType<typeof useSubject>
  readonly bar: Parameters<typeof SubmitBar>[0]
  readonly children: ReactNode
}

/** A form about what was served: the card of it, what the form is for, the form. */
export function SubjectPage({ title, heading, explanation, subject, bar, children }: Props) {
  const { target, call } = subject
  if (!target || !call.value) {
    const home = { name: texts.home, onPress: () => restart('home') }
    return (
      <Page title={title}>
        {!target ? <StateBlock title={texts.unknownTitle} text={texts.unknownText} action={home} /> : null}
        {target && call.refusal ? <RefusalBlock refusal={call.refusal} onRetry={call.reload} /> : null}
        {target && !call.refusal ? <Skeleton rows={[2.2, 1, 4]} /> : null}
      </Page>
    )
  }
  const facts = [
    { name: texts.place, value: subject.place },
    { name: texts.time, value: subject.when },
  ].filter(({ value }) => value !== '')
  return (
    <Page title={title} bar={<SubmitBar {...bar} />}>
      <ServiceCard label={texts.service} title={subject.title} facts={facts} corner={<ElderSwitch />} />
      <Heading heading={heading} explanation={explanation} />
      {children}
    </Page>
  )
}

const Heading = ({ heading, explanation }: Pick<Props, 'heading' | 'explanation'>) => (
  <Box className="stack-like">
    <Box as="h1" className="h1">
      {heading}
    </Box>
    <Box className="meta">{explanation}</Box>
  </Box>
)

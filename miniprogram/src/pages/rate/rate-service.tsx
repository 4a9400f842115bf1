import type { ServiceCard as Service } from '@shared/contract/schemas/evaluation.ts'
import { AboutLinks } from '@/components/about-links'
import { ElderSwitch } from '@/components/elder-switch'
import { Page } from '@/components/page'
import { ServiceCard } from '@/components/service-card'
import { timeText } from '@/services/format'
import type { Opener } from '@/services/opener'
import { receiptFor } from '@/services/receipts'
import { keyOf, type Target } from '@/services/target'
import { useCall } from '@/services/use-call'
import { texts } from '@/texts/rate'
import { Rating } from './rating'
import { Expired, Rated, Waiting } from './states'

interface Props {
  readonly target: Exclude<Target, { readonly window: string }>
  /** Opened from one's own list and not from a code. */
  readonly fromList: boolean
  readonly opener: Opener
}

/** Rates one service, unless it is rated or too late. */
export function RateService({ target, fromList, opener }: Props) {
  const byCode = useCall('openService', 'service' in target ? { code: target.service, ...opener } : null)
  const byLink = useCall('openInvitation', 'invitation' in target ? { token: target.invitation } : null)
  const { value, refusal, reload } = 'service' in target ? byCode : byLink
  if (!value) return <Waiting refusal={refusal} onRetry={reload} />
  const { service, levels, place, mine } = value
  const { code } = service
  const about = { service: code }
  const kept = receiptFor(keyOf(target))
  if (service.state === 'rated') {
    const receipt = mine ? { receipt: mine.receipt, service: code } : kept
    return (
      <Page title={texts.title}>
        <Rated
          text={texts.ratedText(mine?.at ?? kept?.at ?? null)}
          mine={receipt}
          final={mine ? !mine.addableUntil : kept?.final}
          backTo={value.backTo}
        />
        <AboutLinks about={about} />
      </Page>
    )
  }
  if (service.state === 'expired') {
    return (
      <Page title={texts.title}>
        <Expired until={service.ratableUntil} backTo={value.backTo} />
        <AboutLinks about={about} />
      </Page>
    )
  }
  return (
    <Rating
      target={target}
      about={about}
      question={service.kind === 'window' ? texts.windowQuestion : texts.question}
      name={service.taskName}
      levels={levels}
      place={place}
      fromList={fromList}
      portal={value}
      defaulted={service.defaulted}
      card={<ServiceCard label={texts.service} title={service.taskName} facts={factsOf(service)} corner={<ElderSwitch />} />}
    />
  )
}

const factsOf = ({ hallName, windowName, orgName, servedAt, stage }: Service) => [
  windowName
    ? { name: texts.window, value: [hallName, windowName].filter(Boolean).join(' ') }
    : { name: texts.unit, value: orgName },
  { name: stage || texts.servedAt, value: timeText(servedAt) },
]

import { useDidShow } from '@tarojs/taro'
import { useRef, useState } from 'react'
import { AboutLinks } from '@/components/about-links'
import { ElderSwitch } from '@/components/elder-switch'
import { Page } from '@/components/page'
import { ServiceCard } from '@/components/service-card'
import { open } from '@/services/navigate'
import type { Opener } from '@/services/opener'
import { receiptFor } from '@/services/receipts'
import { session } from '@/services/session'
import { useCall } from '@/services/use-call'
import { texts } from '@/texts/rate'
import { ChooseService } from './choose-service'
import { Rating } from './rating'
import { Rated, Waiting } from './states'

interface Props {
  readonly code: string
  /** The visitor said that he rates the window and not a service of his own. */
  readonly windowOnly: boolean
  readonly opener: Opener
}

/** A static code names a window and no case: the visitor picks his own service, or rates the window. */
export function RateWindow({ code, windowOnly, opener }: Props) {
  const { value, refusal, reload } = useCall('openWindow', { code, ...opener })
  const wanted = useRef(false)
  useDidShow(() => {
    if (wanted.current && session.get()?.me.phone) reload()
    wanted.current = false
  })
  const signIn = () => {
    wanted.current = true
    open('signIn', { for: 'services' })
  }
  const [kept] = useState(() => receiptFor(`w=${code}`))
  if (!value) return <Waiting refusal={refusal} onRetry={reload} />
  const { window, levels, place, mine, rated, signedIn } = value
  const target = { window: code }
  if (mine.length > 0 && !windowOnly) return <ChooseService page={value} opener={opener} />
  const today = rated ?? (kept?.at.startsWith(place.today) ? kept : undefined)
  if (today) {
    return (
      <Page title={texts.title}>
        <Rated
          title={texts.ratedWindowTitle}
          text={texts.ratedWindowText(today.at)}
          mine={kept ?? { receipt: today.receipt }}
          final={rated ? !rated.addableUntil : kept?.final}
          backTo={value.backTo}
        />
        <AboutLinks about={target} />
      </Page>
    )
  }
  const facts = [
    { name: texts.place, value: window.hallName },
    { name: texts.unit, value: window.orgName },
  ].filter(({ value: text }) => text)
  return (
    <Rating
      target={target}
      about={target}
      question={texts.windowQuestion}
      name={[window.hallName, window.name].filter(Boolean).join(' ')}
      levels={levels}
      place={place}
      fromList={false}
      portal={value}
      defaulted={false}
      onOwnServices={signedIn ? undefined : signIn}
      card={<ServiceCard label={texts.service} title={window.name} facts={facts} corner={<ElderSwitch />} />}
    />
  )
}

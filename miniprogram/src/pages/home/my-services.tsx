import type { ServiceCard } from '@shared/contract/schemas/evaluation.ts'
import { useDidShow } from '@tarojs/taro'
import { useState } from 'react'
import { Button } from '@/components/button'
import { LinkList, LinkRow } from '@/components/link-row'
import { RefusalBlock } from '@/components/refusal-block'
import { Tag } from '@/components/tag'
import { Box } from '@/elements'
import { timeText } from '@/services/format'
import { open } from '@/services/navigate'
import { session } from '@/services/session'
import { useCall } from '@/services/use-call'
import { texts } from '@/texts/home'

const FIRST = 3

/** One's own services, once a phone number is proved; the newest first. */
export function MyServices() {
  const view = session.use()
  const phone = view?.me.phone ?? false
  const [all, setAll] = useState(false)
  const { value, refusal, reload } = useCall('myServices', phone ? {} : null)
  useDidShow(() => {
    if (phone && value) reload()
  })
  if (!phone) {
    return (
      <LinkList label={texts.mine}>
        <LinkRow
          title={view ? texts.bindForMine : texts.signInForMine}
          text={texts.signInForMineText}
          onPress={() => open('signIn', { for: 'services' })}
        />
      </LinkList>
    )
  }
  if (refusal) return <RefusalBlock refusal={refusal} onRetry={reload} />
  if (!value) return null
  const shown = all ? value.services : value.services.slice(0, FIRST)
  return (
    <Box as="section" className="stack-title">
      <Box as="h2" className="h2">
        {texts.mine}
      </Box>
      {shown.length === 0 ? <Box className="meta">{texts.noServices}</Box> : null}
      {shown.length === 0 ? null : <LinkList label={texts.mine}>{shown.map(serviceRow)}</LinkList>}
      {shown.length < value.services.length ? (
        <Button look="text" onPress={() => setAll(true)}>
          {texts.mineAll}
        </Button>
      ) : null}
    </Box>
  )
}

const serviceRow = (service: ServiceCard) => (
  <LinkRow
    key={service.code}
    title={service.taskName}
    text={[service.stage, timeText(service.servedAt), service.hallName].filter(Boolean).join(' · ')}
    end={<Tag tone={service.state === 'open' ? 'accent' : 'calm'}>{texts.states[service.state]}</Tag>}
    onPress={() => open('rate', { s: service.code, from: 'list' })}
  />
)

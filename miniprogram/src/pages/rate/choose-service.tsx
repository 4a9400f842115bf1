import type { ServiceCard, WindowPage } from '@shared/contract/schemas/evaluation.ts'
import { Button } from '@/components/button'
import { LinkList, LinkRow } from '@/components/link-row'
import { Page } from '@/components/page'
import { Tag } from '@/components/tag'
import { Box } from '@/elements'
import { timeText } from '@/services/format'
import { open } from '@/services/navigate'
import type { Opener } from '@/services/opener'
import { texts } from '@/texts/window'

const about = ({ stage, servedAt, windowName }: ServiceCard) =>
  [stage, timeText(servedAt), windowName].filter(Boolean).join(' · ')

/** The visitor's own services, those of this window first, and the window itself. */
export function ChooseService({ page, opener }: { readonly page: WindowPage; readonly opener: Opener }) {
  const { window, mine } = page
  return (
    <Page title={texts.title}>
      <Box className="stack-like">
        <Box as="h1" className="h1">
          {texts.choose}
        </Box>
        <Box className="meta">{[window.hallName, window.name].filter(Boolean).join(' ')}</Box>
      </Box>
      <LinkList label={texts.mine}>
        {mine.map((service) => (
          <LinkRow
            key={service.code}
            title={service.taskName}
            text={about(service)}
            end={service.state === 'open' ? null : <Tag>{texts.states[service.state]}</Tag>}
            onPress={() => open('rate', { s: service.code, ...opener })}
          />
        ))}
      </LinkList>
      <Button wide onPress={() => open('rate', { w: window.code, only: 'window', ...opener })}>
        {texts.rateWindow}
      </Button>
    </Page>
  )
}

import type { ServiceCard } from '@shared/contract/schemas/evaluation.ts'
import { LinkList, LinkRow } from '@/components/link-row'
import { Tag } from '@/components/tag'
import { Box } from '@/elements'
import { timeText } from '@/services/format'
import { open } from '@/services/navigate'
import type { Opener } from '@/services/opener'
import { texts } from '@/texts/look-up'

interface Props {
  readonly services: readonly ServiceCard[]
  readonly opener: Opener
}

/** The services of a case, one a stage, in their order; each is rated by itself. */
export function Found({ services, opener }: Props) {
  const [first] = services
  return (
    <Box as="section" className="stack-title">
      <Box className="stack-like">
        <Box as="h2" className="h2" takesFocus>
          {first?.taskName ?? ''}
        </Box>
        <Box className="meta">{texts.found(services.length)}</Box>
      </Box>
      <LinkList label={texts.list}>
        {services.map((service) => (
          <LinkRow
            key={service.code}
            title={service.stage}
            text={[timeText(service.servedAt), service.hallName || service.orgName].join(' · ')}
            end={<Tag tone={service.state === 'open' ? 'accent' : 'calm'}>{texts.states[service.state]}</Tag>}
            onPress={() => open('rate', { s: service.code, from: 'list', ...opener })}
          />
        ))}
      </LinkList>
    </Box>
  )
}

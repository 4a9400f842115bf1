import type { ServiceCard } from '@shared/contract/schemas/evaluation.ts'
import { LinkList, LinkRow } from '@/components/link-row'
import { Tag } from '@/components/tag'
import { Box } from '@/elements'
import { timeText } from '@/services/format'
import { open } from '@/services/navigate'
import { texts } from '@/texts/look-up'

/** The services of a case, one a stage, in their order; each is rated by itself. */
export function Found({ services }: { readonly services: readonly ServiceCard[] }) {
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
            onPress={() => open('rate', { s: service.code, from: 'list' })}
          />
        ))}
      </LinkList>
    </Box>
  )
}

import { LinkList, LinkRow } from '@/components/link-row'
import { WorkArea } from '@/components/work-area'
import { Box } from '@/elements'
import { open, type PageName } from '@/services/navigate'
import { texts } from '@/texts/channels'
import { texts as devices } from '@/texts/devices'

interface Entry {
  readonly page: PageName
  readonly title: string
  readonly text: string
}

/** The pages behind this one: each way of rating that an administrator sets up, and what has none. */
const ENTRIES: readonly Entry[] = [{ page: 'devices', title: devices.title, text: devices.text }]

/** The ways in which people can rate: what is set up where. */
export default function ChannelsPage() {
  return (
    <WorkArea title={texts.title} current="channels">
      <Box>
        <Box as="h1" className="h1">
          {texts.title}
        </Box>
        <Box className="meta">{texts.text}</Box>
      </Box>
      <LinkList label={texts.title}>
        {ENTRIES.map(({ page, title, text }) => (
          <LinkRow key={page} title={title} text={text} onPress={() => open(page)} />
        ))}
      </LinkList>
    </WorkArea>
  )
}

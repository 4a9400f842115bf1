import { LinkList, LinkRow } from '@/components/link-row'
import { PageHead } from '@/components/page-head'
import { WorkArea } from '@/components/work-area'
import { open, type PageName } from '@/services/navigate'
import { useChannels } from '@/services/place-channels'
import { texts as cards } from '@/texts/cards'
import { texts } from '@/texts/channels'
import { texts as coverage } from '@/texts/coverage'
import { texts as devices } from '@/texts/devices'
import { texts as signs } from '@/texts/signs'

interface Entry {
  readonly page: PageName
  readonly title: string
  readonly text: string
  /** Only where the place has this way of rating. */
  readonly channel?: string
}

/** The pages behind this one: each way of rating that an administrator sets up, and what has none. */
const ENTRIES: readonly Entry[] = [
  { page: 'signs', title: signs.title, text: signs.text },
  { page: 'devices', title: devices.title, text: devices.text },
  { page: 'cardBooks', title: cards.booksTitle, text: cards.booksText, channel: 'card' },
  { page: 'countCards', title: cards.countTitle, text: cards.countText, channel: 'card' },
  { page: 'coverage', title: coverage.title, text: coverage.text },
]

/** The ways in which people can rate: what is set up where. */
export default function ChannelsPage() {
  const channels = useChannels()
  return (
    <WorkArea title={texts.title} current="channels">
      <PageHead title={texts.title} text={texts.text} />
      <LinkList label={texts.title}>
        {ENTRIES.filter(({ channel }) => channel === undefined || channels?.includes(channel)).map(({ page, title, text }) => (
          <LinkRow key={page} title={title} text={text} onPress={() => open(page)} />
        ))}
      </LinkList>
    </WorkArea>
  )
}

import { mayDo } from '@shared/contract/authority.ts'
import type { CardSummary, CardWork } from '@shared/contract/schemas/card.ts'
import { useState } from 'react'
import { FilterChips } from '@/components/filter-chips'
import { LinkList, LinkRow } from '@/components/link-row'
import { Loaded } from '@/components/loaded'
import { Note } from '@/components/note'
import { StateBlock } from '@/components/state-block'
import { Box } from '@/elements'
import { open } from '@/services/navigate'
import { session } from '@/services/session'
import { useCall } from '@/services/use-call'
import { useShownAgain } from '@/services/use-shown-again'
import { texts } from '@/texts/cards'
import { CardList } from './card-list'
import { CollectSheet } from './collect-sheet'

const isLate = ({ due }: CardSummary) => due !== undefined && !due.provisional && due.left < 0

const FILTERS = {
  all: () => true,
  late: isLate,
  collected: ({ state }: CardSummary) => state === 'collected',
  entered: ({ state }: CardSummary) => state === 'entered',
  mismatch: ({ state }: CardSummary) => state === 'mismatch' || state === 'refused' || state === 'agreed',
  calls: ({ callDue }: CardSummary) => callDue,
}
type Filter = keyof typeof FILTERS

function Cards({ work }: { readonly work: CardWork }) {
  const [filter, setFilter] = useState<Filter>('all')
  const { cards } = work
  const options = (Object.keys(FILTERS) as Filter[]).map((value) => ({
    value,
    name: texts[value],
    count: cards.filter(FILTERS[value]).length,
  }))
  const shown = cards.filter(FILTERS[filter])
  if (cards.length === 0) return <StateBlock title={texts.emptyTitle} text={texts.emptyText} />
  return (
    <>
      <FilterChips label={texts.filters} options={options} value={filter} onChange={setFilter} />
      {shown.length > 0 ? <CardList cards={shown} /> : <Box className="meta">{texts.emptyFilter}</Box>}
    </>
  )
}

function Acts({ onCollect }: { readonly onCollect: () => void }) {
  const view = session.use()
  const may = (action: Parameters<typeof mayDo>[0]) => view !== null && mayDo(action, view.me.roles)
  return (
    <LinkList label={texts.acts}>
      {may('enter-cards') ? (
        <>
          <LinkRow title={texts.collect} text={texts.collectText} onPress={onCollect} />
          <LinkRow title={texts.enter} text={texts.enterText} onPress={() => open('enterCards')} />
          <LinkRow title={texts.import} text={texts.importText} onPress={() => open('importCards')} />
        </>
      ) : null}
      <LinkRow title={texts.booksTitle} text={texts.booksText} onPress={() => open('cardBooks')} />
      <LinkRow title={texts.countTitle} text={texts.countText} onPress={() => open('countCards')} />
    </LinkList>
  )
}

/** The cards of a keeper's points, asked for again whenever the page comes back. */
export function Work() {
  const [collecting, setCollecting] = useState(false)
  const work = useCall('cardWork', {})
  useShownAgain(work.reload)
  return (
    <Loaded of={work} rows={[1, 1, 3, 3, 3]}>
      {(value) => (
        <>
          <Box>
            <Box as="h1" className="h1">
              {texts.toDo(value.cards.length)}
            </Box>
            <Box className="meta">{`${texts.region(value.regionName)}。${texts.rule(value)}`}</Box>
          </Box>
          {value.counts.overdue > 0 ? (
            <Box role="alert">
              <Note tone="caution">
                <Box className="strong">{texts.overdue(value.counts.overdue)}</Box>
                <Box>{texts.overdueText}</Box>
              </Note>
            </Box>
          ) : null}
          <Acts onCollect={() => setCollecting(true)} />
          <Cards work={value} />
          {collecting ? (
            <CollectSheet
              today={value.place.today}
              onClose={() => {
                setCollecting(false)
                work.reload()
              }}
            />
          ) : null}
        </>
      )}
    </Loaded>
  )
}

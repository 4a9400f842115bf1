import type { TicketList as List, TicketRow } from '@shared/contract/schemas/ticket.ts'
import { weekday } from '@shared/domain/calendar/civil.ts'
import { useState } from 'react'
import { FilterChips } from '@/components/filter-chips'
import { LinkList, LinkRow } from '@/components/link-row'
import { Loaded } from '@/components/loaded'
import { PageHead } from '@/components/page-head'
import { StateBlock } from '@/components/state-block'
import { TicketList } from '@/components/ticket-list'
import { WorkReminders } from '@/components/work-reminders'
import { Box } from '@/elements'
import { open } from '@/services/navigate'
import { useCall } from '@/services/use-call'
import { useShownAgain } from '@/services/use-shown-again'
import { texts } from '@/texts/staff'

const FILTERS = {
  all: () => true,
  overdue: ({ urgency }: TicketRow) => urgency === 'overdue',
  today: ({ urgency }: TicketRow) => urgency === 'today',
  received: ({ state }: TicketRow) => state === 'received',
  answering: ({ state }: TicketRow) => state === 'answering',
  answered: ({ state }: TicketRow) => state === 'answered',
}
type Filter = keyof typeof FILTERS

const options = (counts: List['counts']): readonly { value: Filter; name: string; count: number }[] => [
  { value: 'all', name: texts.all, count: counts.all },
  { value: 'overdue', name: texts.overdue, count: counts.overdue },
  { value: 'today', name: texts.dueToday, count: counts.today },
  { value: 'received', name: texts.received, count: counts.received },
  { value: 'answering', name: texts.answering, count: counts.answering },
  { value: 'answered', name: texts.answered, count: counts.answered },
]

/** Whether somebody else has to decide first; who can be called is called all the same. */
const isElsewhere = ({ state, reachable, contacted }: TicketRow) =>
  state === 'proposed' || (state === 'disputed' && (contacted || !reachable))

const isPressing = (ticket: TicketRow) => (ticket.urgency === 'overdue' || ticket.urgency === 'today') && !isElsewhere(ticket)

const placeOf = ({ hallName, windowName, orgName }: TicketRow) => [hallName || orgName, windowName].filter(Boolean).join(' · ')

function Tickets({ list }: { readonly list: List }) {
  const [filter, setFilter] = useState<Filter>('all')
  const { tickets, counts, place } = list
  const first = tickets.filter(isPressing).length
  const shown = tickets.filter(FILTERS[filter])
  if (tickets.length === 0) return <StateBlock title={texts.emptyTitle} text={texts.emptyText} />
  return (
    <>
      <PageHead
        title={first > 0 ? texts.first(first) : texts.nothingToday}
        text={texts.summary(place.today, weekday(place.today), tickets.length)}
      />
      <FilterChips label={texts.filters} options={options(counts)} value={filter} onChange={setFilter} />
      {shown.length === 0 ? <Box className="meta">{texts.emptyFilter}</Box> : null}
      {shown.length > 0 ? (
        <TicketList
          tickets={shown}
          placeOf={placeOf}
          actOf={texts.actOf}
          pressing={isPressing}
          onOpen={({ id }) => open('ticket', { id })}
        />
      ) : null}
    </>
  )
}

/** The work list, asked for again whenever the page comes back. */
export function WorkList() {
  const list = useCall('workList', {})
  useShownAgain(list.reload)
  return (
    <Loaded of={list} rows={[1, 1, 3, 3, 3]}>
      {(value) => (
        <>
          <Tickets list={value} />
          <WorkReminders of="unit" />
          <LinkList label={texts.listTitle}>
            <LinkRow title={texts.toLedger} text={texts.toLedgerText} onPress={() => open('ledger')} />
          </LinkList>
        </>
      )}
    </Loaded>
  )
}

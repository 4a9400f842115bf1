import type { TicketRow } from '@shared/contract/schemas/ticket.ts'
import { useState } from 'react'
import { Loaded } from '@/components/loaded'
import { PageHead } from '@/components/page-head'
import { StateBlock } from '@/components/state-block'
import { TicketList } from '@/components/ticket-list'
import { Box } from '@/elements'
import { open } from '@/services/navigate'
import { useCall } from '@/services/use-call'
import { useShownAgain } from '@/services/use-shown-again'
import { texts } from '@/texts/admin'
import { Tools, type View, type Wanted } from './tools'

const placeOf = ({ orgName, windowName }: TicketRow) => [orgName, windowName].filter(Boolean).join(' · ')

interface Props {
  readonly region: string | undefined
  readonly view: View
}

/** Tickets to look at, read-only: the unit that served handles them. */
export function RegionTickets({ region, view }: Props) {
  const [wanted, setWanted] = useState<Wanted>({ region, month: '', view })
  const list = useCall('regionTickets', { region: wanted.region, month: wanted.month || undefined, view: wanted.view })
  useShownAgain(list.reload)
  return (
    <>
      <PageHead title={texts.ticketsTitle} text={texts.readOnly} />
      <Tools wanted={wanted} thisMonth={list.value?.place.thisMonth} onChange={setWanted} />
      <Loaded of={list} rows={[1, 3, 3, 3]}>
        {({ tickets }) =>
          tickets.length === 0 ? (
            <StateBlock title={texts.emptyTickets} text={texts.emptyTicketsText} />
          ) : (
            <Box className="stack-title">
              <Box className="cap" live="polite">
                {texts.ticketsCount(tickets.length)}
              </Box>
              <TicketList
                tickets={tickets}
                placeOf={placeOf}
                actOf={() => texts.look}
                onOpen={({ id }) => open('ticketView', { id })}
              />
            </Box>
          )
        }
      </Loaded>
    </>
  )
}

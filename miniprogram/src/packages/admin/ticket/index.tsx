import { useRouter } from '@tarojs/taro'
import { Loaded } from '@/components/loaded'
import { StateBlock } from '@/components/state-block'
import { TicketView } from '@/components/ticket-view'
import { WorkArea } from '@/components/work-area'
import { replace } from '@/services/navigate'
import { useCall } from '@/services/use-call'
import { texts } from '@/texts/admin'

function Ticket({ id }: { readonly id: string }) {
  const ticket = useCall('regionTicket', { id })
  return (
    <Loaded of={ticket} rows={[2, 2, 3, 5]}>
      {(detail) => <TicketView detail={detail} />}
    </Loaded>
  )
}

/** One bad rating, for those who supervise. */
export default function RegionTicketPage() {
  const { params } = useRouter<{ id?: string }>()
  return (
    <WorkArea title={texts.ticketTitle} current="regionTickets" inner>
      {params.id ? (
        <Ticket id={params.id} />
      ) : (
        <StateBlock title={texts.missingId} action={{ name: texts.toTickets, onPress: () => replace('regionTickets') }} />
      )}
    </WorkArea>
  )
}

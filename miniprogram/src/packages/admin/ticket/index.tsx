import type { TicketDetail } from '@shared/contract/schemas/ticket.ts'
import { useRouter } from '@tarojs/taro'
import { DecisionBox } from '@/components/decision-box'
import { EvidenceBox } from '@/components/evidence-box'
import { Loaded } from '@/components/loaded'
import { StateBlock } from '@/components/state-block'
import { TicketView } from '@/components/ticket-view'
import { WorkArea } from '@/components/work-area'
import { replace } from '@/services/navigate'
import { type Loaded as Call, useCall } from '@/services/use-call'
import { texts } from '@/texts/admin'
import { DisputeDecision } from './dispute-decision'

/** What waits for the bureau on it. */
function decision(detail: TicketDetail, { put, reload }: Call<TicketDetail>) {
  const props = { key: detail.ticket.version, detail, onDone: put, onRefresh: reload }
  const disputed = detail.ticket.state === 'disputed' && detail.acts.some((act) => act === 'keep' || act === 'reassign')
  return disputed ? <DisputeDecision {...props} /> : <DecisionBox {...props} seat="bureau" />
}

function Ticket({ id }: { readonly id: string }) {
  const ticket = useCall('regionTicket', { id })
  return (
    <Loaded of={ticket} rows={[2, 2, 3, 5]}>
      {(detail) => (
        <TicketView detail={detail}>
          {decision(detail, ticket)}
          <EvidenceBox detail={detail} onChange={ticket.reload} />
        </TicketView>
      )}
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

import { useRouter } from '@tarojs/taro'
import { StateBlock } from '@/components/state-block'
import { WorkArea } from '@/components/work-area'
import { replace } from '@/services/navigate'
import { texts } from '@/texts/staff'
import { Handling } from './handling'

/** One bad rating and its next step. */
export default function TicketPage() {
  const { params } = useRouter<{ id?: string }>()
  return (
    <WorkArea title={texts.ticketTitle} current="workList" inner>
      {params.id ? (
        <Handling id={params.id} />
      ) : (
        <StateBlock
          title={texts.missingId}
          text={texts.missingIdText}
          action={{ name: texts.toList, onPress: () => replace('workList') }}
        />
      )}
    </WorkArea>
  )
}

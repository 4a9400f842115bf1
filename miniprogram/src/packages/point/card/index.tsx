import { useRouter } from '@tarojs/taro'
import { StateBlock } from '@/components/state-block'
import { WorkArea } from '@/components/work-area'
import { replace } from '@/services/navigate'
import { texts } from '@/texts/cards'
import { Card } from './card'

/** One paper card and what can be done with it. */
export default function CardPage() {
  const { serial } = useRouter().params
  return (
    <WorkArea title={texts.cardTitle} current="cards" layout="text" inner>
      {serial ? (
        <Card serial={decodeURIComponent(serial)} />
      ) : (
        <StateBlock
          title={texts.missing}
          text={texts.missingText}
          action={{ name: texts.toList, onPress: () => replace('cards') }}
        />
      )}
    </WorkArea>
  )
}

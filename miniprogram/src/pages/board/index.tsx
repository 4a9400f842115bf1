import { useRouter } from '@tarojs/taro'
import { useState } from 'react'
import { Page } from '@/components/page'
import { RefusalBlock } from '@/components/refusal-block'
import { Skeleton } from '@/components/skeleton'
import { useCall } from '@/services/use-call'
import { texts } from '@/texts/board'
import { Board } from './board'

/** The public results of a region and a month; anyone may see them. */
export default function BoardPage() {
  const { params } = useRouter<Record<string, string>>()
  const [scope, setScope] = useState({ region: params.region, month: params.month })
  const { value, refusal, reload } = useCall('board', scope)
  return (
    <Page title={texts.title} layout="desk">
      {refusal ? <RefusalBlock refusal={refusal} onRetry={reload} /> : null}
      {!refusal && !value ? <Skeleton rows={[1, 4, 3, 6]} /> : null}
      {!refusal && value ? (
        <Board
          board={value}
          onMonth={(month) => setScope({ ...scope, month })}
          onRegion={(region) => setScope({ month: value.month, region })}
        />
      ) : null}
    </Page>
  )
}

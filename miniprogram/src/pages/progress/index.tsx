import { useState } from 'react'
import { Button } from '@/components/button'
import { Page } from '@/components/page'
import { RefusalBlock } from '@/components/refusal-block'
import { Skeleton } from '@/components/skeleton'
import { useOpenedReceipt } from '@/services/open-receipt'
import { useCall } from '@/services/use-call'
import { texts } from '@/texts/progress'
import { AskReceipt } from './ask-receipt'
import { Progress, receiptOf } from './progress'

/** What became of a rating: opened from a receipt on this device, or by its number. */
export default function ProgressPage() {
  const opened = useOpenedReceipt()
  const [asking, setAsking] = useState(opened === null)
  const { value, refusal, reload, put } = useCall('progress', asking ? null : opened)
  const known = !asking && value !== null && receiptOf(value) === opened?.receipt
  const asked = asking || refusal?.code === 'E2012' || refusal?.code === 'E1001'
  return (
    <Page title={texts.title}>
      {asked ? (
        <AskReceipt
          refusal={asking ? null : refusal}
          tried={asking ? '' : (opened?.receipt ?? '')}
          onAsk={() => setAsking(false)}
        />
      ) : null}
      {!asked && refusal ? <RefusalBlock refusal={refusal} onRetry={reload} /> : null}
      {!asked && !refusal && !known ? <Skeleton rows={[1.5, 2, 6]} /> : null}
      {known && !refusal && value ? (
        <>
          <Progress progress={value} onChange={put} />
          <Button look="text" onPress={() => setAsking(true)}>
            {texts.other}
          </Button>
        </>
      ) : null}
    </Page>
  )
}

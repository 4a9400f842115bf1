import { useState } from 'react'
import { Loaded } from '@/components/loaded'
import { PageHead } from '@/components/page-head'
import { WorkArea } from '@/components/work-area'
import { useCall } from '@/services/use-call'
import { texts } from '@/texts/phone'
import { Call } from './call'

function Phone() {
  const desk = useCall('phoneDesk', {})
  const [count, setCount] = useState(0)
  const begin = () => {
    setCount(count + 1)
    desk.reload()
  }
  return (
    <Loaded of={desk} rows={[1, 2, 2]}>
      {(value) => (
        <>
          <PageHead title={texts.heading} text={texts.counted(value)} />
          <Call key={count} desk={value} onNext={begin} />
        </>
      )}
    </Loaded>
  )
}

/** The operator's page: looks up what the person on the phone was served with, reads the five levels out, records one. */
export default function PhonePage() {
  return (
    <WorkArea title={texts.title} current="phone" layout="text">
      <Phone />
    </WorkArea>
  )
}

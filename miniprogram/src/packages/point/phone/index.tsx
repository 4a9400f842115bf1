import { useState } from 'react'
import { Loaded } from '@/components/loaded'
import { WorkArea } from '@/components/work-area'
import { Box } from '@/elements'
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
          <Box>
            <Box as="h1" className="h1">
              {texts.heading}
            </Box>
            <Box className="meta">{texts.counted(value)}</Box>
          </Box>
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

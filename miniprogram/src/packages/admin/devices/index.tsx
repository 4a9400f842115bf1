import { WorkArea } from '@/components/work-area'
import { texts } from '@/texts/devices'
import { Devices } from './devices'

/** The evaluators and terminals of a region. */
export default function DevicesPage() {
  return (
    <WorkArea title={texts.title} current="channels" inner>
      <Devices />
    </WorkArea>
  )
}

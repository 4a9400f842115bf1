import { WorkArea } from '@/components/work-area'
import { texts } from '@/texts/unit'
import { Unit } from './unit'

/** The unit of a lead: what waits for him, and who has how much. */
export default function UnitPage() {
  return (
    <WorkArea title={texts.title} current="unit">
      <Unit />
    </WorkArea>
  )
}

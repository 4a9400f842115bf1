import { WorkArea } from '@/components/work-area'
import { texts } from '@/texts/signs'
import { Signs } from './signs'

/** The signs of a region's windows, to print and to change. */
export default function SignsPage() {
  return (
    <WorkArea title={texts.title} current="channels" inner>
      <Signs />
    </WorkArea>
  )
}

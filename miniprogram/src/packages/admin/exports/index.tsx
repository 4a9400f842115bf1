import { WorkArea } from '@/components/work-area'
import { texts } from '@/texts/admin'
import { Reports } from './reports'

/** Statistics as files. */
export default function ExportsPage() {
  return (
    <WorkArea title={texts.exportsTitle} current="exports">
      <Reports />
    </WorkArea>
  )
}

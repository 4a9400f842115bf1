import { WorkArea } from '@/components/work-area'
import { texts } from '@/texts/card-entry'
import { Import } from './import'

/** Cards that were typed into a workbook where there was no network. */
export default function ImportPage() {
  return (
    <WorkArea title={texts.importTitle} current="cards" layout="text" inner>
      <Import />
    </WorkArea>
  )
}

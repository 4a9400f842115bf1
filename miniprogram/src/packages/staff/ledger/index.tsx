import { WorkArea } from '@/components/work-area'
import { texts } from '@/texts/ledger'
import { Ledger } from './ledger'

/** The ledger of a unit, by month. */
export default function LedgerPage() {
  return (
    <WorkArea title={texts.title} current="workList" inner>
      <Ledger />
    </WorkArea>
  )
}

import { WorkArea } from '@/components/work-area'
import { texts } from '@/texts/ledger'
import { RegionLedger } from './region-ledger'

/** The ledgers of the units of a region, by month. */
export default function RegionLedgerPage() {
  return (
    <WorkArea title={texts.title} current="regionLedger">
      <RegionLedger />
    </WorkArea>
  )
}

import type { RegionLedgerView } from '@shared/contract/schemas/ledger.ts'
import { useState } from 'react'
import { Button } from '@/components/button'
import { LedgerFiles } from '@/components/ledger-files'
import { LedgerRows } from '@/components/ledger-rows'
import { Loaded } from '@/components/loaded'
import { MonthPicker } from '@/components/month-picker'
import { PageHead } from '@/components/page-head'
import { Select } from '@/components/select'
import { StateBlock } from '@/components/state-block'
import { Box } from '@/elements'
import { toTop } from '@/platform/scroll'
import { call } from '@/services/client'
import { useCall } from '@/services/use-call'
import { texts } from '@/texts/ledger'
import { RegionChoice } from '../components/region-choice'
import styles from './ledger.module.scss'

interface Wanted {
  readonly month?: string
  readonly region?: string
  readonly unit?: string
  readonly after?: string
}

interface Props {
  readonly view: RegionLedgerView
  readonly wanted: Wanted
  readonly onChange: (wanted: Wanted) => void
}

function Tools({ view, wanted, onChange }: Props) {
  const { after: _, ...kept } = wanted
  const { unit: __, ...elsewhere } = kept
  const options = [{ value: '', name: texts.allUnits }, ...view.units.map(({ id, name }) => ({ value: id, name }))]
  return (
    <Box className={styles.tools}>
      <RegionChoice region={view.region} onChange={(region) => onChange({ ...elsewhere, region })} />
      <Select
        label={texts.unit}
        value={view.unit ?? ''}
        options={options}
        onChange={(unit) => onChange(unit ? { ...kept, unit } : elsewhere)}
      />
      <MonthPicker month={view.month} months={view.months} onChange={(month) => onChange({ ...kept, month })} />
    </Box>
  )
}

function Rows({ view, wanted, onChange }: Props) {
  const { rows, next } = view
  const { after, ...beginning } = wanted
  const goTo = (place: Wanted) => {
    onChange(place)
    toTop()
  }
  if (rows.length === 0 && !next && !after) return <StateBlock title={texts.empty} />
  return (
    <>
      <Box className="cap" live="polite">
        {rows.length === 0 ? texts.emptyPage : texts.rows(rows.length, after !== undefined, next !== undefined)}
      </Box>
      <LedgerRows rows={rows} of="region" />
      {next ? <Button onPress={() => goTo({ ...wanted, after: next })}>{texts.next}</Button> : null}
      {after ? <Button onPress={() => goTo(beginning)}>{texts.first}</Button> : null}
    </>
  )
}

/** What the units of a region received in a month, and what became of each; a large region page by page. */
export function RegionLedger() {
  const [wanted, setWanted] = useState<Wanted>({})
  const view = useCall('regionLedger', wanted)
  const { after: _, ...asked } = wanted
  return (
    <Loaded of={view} rows={[1, 1, 3, 3, 3]}>
      {(value) => (
        <>
          <PageHead title={texts.regionSummary(value.region.name)} text={texts.text} />
          <Tools view={value} wanted={wanted} onChange={setWanted} />
          <Rows view={value} wanted={wanted} onChange={setWanted} />
          <LedgerFiles of="regionLedgerFiles" ask={() => call('requestRegionLedger', { ...asked, month: value.month })} />
        </>
      )}
    </Loaded>
  )
}

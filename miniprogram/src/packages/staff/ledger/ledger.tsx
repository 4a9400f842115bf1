import type { LedgerRow, LedgerView } from '@shared/contract/schemas/ledger.ts'
import { useState } from 'react'
import { FilterChips } from '@/components/filter-chips'
import { LedgerFiles } from '@/components/ledger-files'
import { LedgerRows } from '@/components/ledger-rows'
import { Loaded } from '@/components/loaded'
import { MonthPicker } from '@/components/month-picker'
import { PageHead } from '@/components/page-head'
import { StateBlock } from '@/components/state-block'
import { Box } from '@/elements'
import { call } from '@/services/client'
import { useCall } from '@/services/use-call'
import { texts } from '@/texts/ledger'

const FILTERS = {
  all: () => true,
  planned: ({ triage }: LedgerRow) => triage === 'planned',
  open: ({ state }: LedgerRow) => !['closed', 'merged', 'void'].includes(state),
  late: ({ timing, overdue }: LedgerRow) => overdue || timing === 'late',
}
type Filter = keyof typeof FILTERS
const NAMES = Object.keys(FILTERS) as Filter[]

function Rows({ view }: { readonly view: LedgerView }) {
  const [filter, setFilter] = useState<Filter>('all')
  const { rows } = view
  if (rows.length === 0) return <StateBlock title={texts.empty} />
  const shown = rows.filter(FILTERS[filter])
  return (
    <>
      <FilterChips
        label={texts.views}
        options={NAMES.map((value) => ({ value, name: texts[value], count: rows.filter(FILTERS[value]).length }))}
        value={filter}
        onChange={setFilter}
      />
      {shown.length > 0 ? <LedgerRows rows={shown} of="unit" /> : <Box className="meta">{texts.emptyFilter}</Box>}
    </>
  )
}

/** What a unit received in a month, and what became of each. */
export function Ledger() {
  const [month, setMonth] = useState<string | undefined>()
  const view = useCall('ledger', month ? { month } : {})
  return (
    <Loaded of={view} rows={[1, 1, 3, 3, 3]}>
      {(value) => (
        <>
          <PageHead title={texts.summary(value.orgName, value.rows.length)} text={texts.text} />
          <MonthPicker month={value.month} months={value.months} onChange={setMonth} />
          <Rows key={value.month} view={value} />
          <LedgerFiles of="ledgerFiles" ask={() => call('requestLedger', { month: value.month })} />
        </>
      )}
    </Loaded>
  )
}

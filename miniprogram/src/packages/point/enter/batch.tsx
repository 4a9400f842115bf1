import type { CardOutcome } from '@shared/contract/schemas/card.ts'
import type { PointView } from '@shared/contract/schemas/card-book.ts'
import { useState } from 'react'
import { DayField } from '@/components/field'
import { Loaded } from '@/components/loaded'
import { PageHead } from '@/components/page-head'
import { SwitchRow } from '@/components/switch-row'
import { Box } from '@/elements'
import { useCall } from '@/services/use-call'
import { texts } from '@/texts/card-entry'
import { Outcomes } from '../parts/outcomes'
import { PointSelect } from '../parts/point-select'
import { Codes } from './codes'
import { draft } from './draft'
import styles from './enter.module.scss'
import { Rows } from './rows'

function Form({ view }: { readonly view: PointView }) {
  const [collectedOn, setCollectedOn] = useState(view.place.today)
  const [second, setSecond] = useState(false)
  const [more, setMore] = useState(false)
  const [results, setResults] = useState<readonly CardOutcome[]>([])
  return (
    <>
      <Box className={styles.settings}>
        <DayField label={texts.collectedOn} value={collectedOn} onChange={setCollectedOn} />
        <SwitchRow id="second" title={texts.second} text={texts.secondHelp} on={second} onChange={setSecond} />
        <SwitchRow id="more" title={texts.more} text={texts.moreHelp} on={more} onChange={setMore} />
      </Box>
      {results.length > 0 ? <Outcomes results={results} /> : null}
      <Rows view={view} collectedOn={collectedOn} second={second} more={more} onResults={setResults} />
      <Codes levels={view.levels} />
    </>
  )
}

/** Chooses the point, then takes its cards row by row. */
export function Batch() {
  const { point, rows } = draft.use()
  const view = useCall('cardPoint', point === '' ? null : { point })
  return (
    <>
      <PageHead title={texts.enterTitle} text={texts.enterHelp} />
      <Box className={styles.point}>
        <PointSelect value={point} onChange={(next) => draft.set({ point: next, rows })} />
      </Box>
      {point === '' ? null : (
        <Loaded of={view} rows={[1, 3, 3]}>
          {(value) => <Form key={value.point.id} view={value} />}
        </Loaded>
      )}
    </>
  )
}

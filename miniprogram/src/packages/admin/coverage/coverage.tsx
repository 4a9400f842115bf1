import type { CoverageView } from '@shared/contract/schemas/coverage.ts'
import { useState } from 'react'
import { Loaded } from '@/components/loaded'
import { MonthPicker } from '@/components/month-picker'
import { PageHead } from '@/components/page-head'
import { Box } from '@/elements'
import { useCall } from '@/services/use-call'
import { mergeTiers, useBeneath } from '@/services/use-coverage'
import { texts } from '@/texts/coverage'
import { RegionChoice } from '../components/region-choice'
import { Channels } from './channels'
import styles from './coverage.module.scss'
import { ExportButton } from './export-button'
import { Lacking } from './lacking'
import { Tiers } from './tiers'
import { Units } from './units'

function Content({ view }: { readonly view: CoverageView }) {
  const [turn, setTurn] = useState(0)
  const beneath = useBeneath(view, turn)
  const tiers = mergeTiers([...view.tiers, ...beneath.tiers])
  return (
    <>
      <Tiers tiers={tiers} beneath={beneath} onAgain={() => setTurn(turn + 1)} />
      <Channels tiers={tiers} channels={view.channels} />
      <Box className={styles.columns}>
        <Lacking key={`${view.region.id} ${view.month}`} view={view} />
        <Units view={view} />
      </Box>
      <Box as="section" label={texts.rules} className="card">
        <Box as="h2" className="h2">
          {texts.rules}
        </Box>
        {texts.rulesText.map((line) => (
          <Box key={line} className="cap">
            {line}
          </Box>
        ))}
      </Box>
    </>
  )
}

/** The coverage of a region in a month, and of all beneath it. */
export function CoveragePage() {
  const [asked, setAsked] = useState<{ readonly region?: string; readonly month?: string }>({})
  const coverage = useCall('coverage', asked)
  return (
    <>
      <PageHead title={texts.title} text={texts.text} />
      <Loaded of={coverage} rows={[1, 3, 3, 3]}>
        {(view) => (
          <>
            <Box className={styles.tools}>
              <RegionChoice region={view.region} onChange={(region) => setAsked({ ...asked, region })} />
              <MonthPicker month={view.month} months={view.months} onChange={(month) => setAsked({ ...asked, month })} />
              <ExportButton key={`${view.region.id} ${view.month}`} region={view.region.id} month={view.month} />
            </Box>
            <Content view={view} />
          </>
        )}
      </Loaded>
    </>
  )
}

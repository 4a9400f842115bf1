import type { CaseLine } from '@shared/contract/schemas/supervision.ts'
import { useState } from 'react'
import { Button } from '@/components/button'
import { CaseList } from '@/components/case-list'
import { Loaded } from '@/components/loaded'
import { PageHead } from '@/components/page-head'
import { StateBlock } from '@/components/state-block'
import { WorkReminders } from '@/components/work-reminders'
import { Box } from '@/elements'
import { toTop } from '@/platform/scroll'
import { open } from '@/services/navigate'
import { useCall } from '@/services/use-call'
import { useShownAgain } from '@/services/use-shown-again'
import { texts } from '@/texts/supervision'
import { RegionChoice } from '../components/region-choice'
import { Decisions } from './decisions'
import { Extended } from './extended'
import { LateReviews } from './late-reviews'

const placeOf = ({ windowName, regionName }: CaseLine) => [regionName, windowName].filter(Boolean).join(' · ')

/** 督办: what is late by unit, and what waits for a decision; asked for again whenever the page comes back. */
export function Supervision() {
  const [region, setRegion] = useState<string>()
  const late = useCall('lateTickets', { region })
  useShownAgain(late.reload)
  const goTo = (id: string) => {
    setRegion(id)
    toTop()
  }
  return (
    <Loaded of={late} rows={[1, 2, 4, 4]}>
      {(view) => (
        <>
          <PageHead
            title={texts.head(view.counts.late, view.reviews.length)}
            text={texts.summary(view.region.name, view.counts)}
          />
          <RegionChoice region={view.region} onChange={goTo} />
          <Decisions />
          <LateReviews reviews={view.reviews} />
          {view.units.length === 0 ? (
            <StateBlock title={texts.nothingLate} text={texts.nothingLateText} />
          ) : (
            <Box as="h2" className="h2">
              {texts.units}
            </Box>
          )}
          {view.units.map(({ org, orgName, regionName, tickets }) => (
            <Box key={org} as="section" label={orgName} className="card stack-title">
              <Box className="split">
                <Box>
                  <Box as="h3" className="h3">
                    {orgName}
                  </Box>
                  <Box className="cap">{regionName}</Box>
                </Box>
                <Box className="num">{texts.unitCount(tickets.length)}</Box>
              </Box>
              <CaseList
                rungs
                lines={tickets}
                label={orgName}
                placeOf={placeOf}
                acts={({ id, taskName }, dense) => (
                  <Button dense={dense} label={`${texts.look}，${taskName}`} onPress={() => open('ticketView', { id })}>
                    {texts.look}
                  </Button>
                )}
              />
            </Box>
          ))}
          <Extended lines={view.extended} />
          <WorkReminders of="bureau" />
        </>
      )}
    </Loaded>
  )
}

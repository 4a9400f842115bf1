import type { CaseLine, UnitView } from '@shared/contract/schemas/supervision.ts'
import { useState } from 'react'
import { Button } from '@/components/button'
import { CaseList } from '@/components/case-list'
import { Loaded } from '@/components/loaded'
import { PageHead } from '@/components/page-head'
import { StateBlock } from '@/components/state-block'
import { Box } from '@/elements'
import { open } from '@/services/navigate'
import { useCall } from '@/services/use-call'
import { useShownAgain } from '@/services/use-shown-again'
import { texts } from '@/texts/unit'
import { AssignSheet } from './assign-sheet'
import { Cases } from './cases'
import { Handlers } from './handlers'

const placeOf = ({ windowName, orgName }: CaseLine) => windowName || orgName

/** What waits for the lead, each with what was asked for. */
function Waiting({ lines }: { readonly lines: readonly CaseLine[] }) {
  if (lines.length === 0) return null
  return (
    <Box as="section" label={texts.waitingTitle} className="card stack-title">
      <Box as="h2" className="h2">
        {texts.waitingTitle}
      </Box>
      <CaseList
        asked
        lines={lines}
        label={texts.waitingTitle}
        placeOf={placeOf}
        acts={({ id, taskName }, dense) => (
          <Button look="main" dense={dense} label={`${texts.decide}，${taskName}`} onPress={() => open('ticket', { id })}>
            {texts.decide}
          </Button>
        )}
      />
    </Box>
  )
}

function Overview({ view, onDone }: { readonly view: UnitView; readonly onDone: () => void }) {
  const [giving, setGiving] = useState<Pick<Parameters<typeof AssignSheet>[0], 'line' | 'what'> | null>(null)
  const done = () => {
    setGiving(null)
    onDone()
  }
  return (
    <>
      <PageHead title={texts.waiting(view.counts.waiting)} text={texts.summary(view.counts)} />
      <Waiting lines={view.tickets.filter(({ asked }) => asked?.seat === 'lead')} />
      <Handlers view={view} />
      {view.tickets.length === 0 ? (
        <StateBlock title={texts.emptyTitle} text={texts.emptyText} />
      ) : (
        <Cases
          view={view}
          placeOf={placeOf}
          onAssign={(line) => setGiving({ line, what: 'assign' })}
          onRecuse={(line) => setGiving({ line, what: 'recuse' })}
        />
      )}
      {giving ? <AssignSheet {...giving} view={view} onDone={done} onClose={() => setGiving(null)} /> : null}
    </>
  )
}

/** The unit at a glance, asked for again whenever the page comes back. */
export function Unit() {
  const view = useCall('unitOverview', {})
  useShownAgain(view.reload)
  return (
    <Loaded of={view} rows={[1, 3, 4, 3]}>
      {(value) => <Overview view={value} onDone={view.reload} />}
    </Loaded>
  )
}

import type { CaseLine } from '@shared/contract/schemas/supervision.ts'
import { Button } from '@/components/button'
import { CaseList } from '@/components/case-list'
import { Loaded } from '@/components/loaded'
import { Box } from '@/elements'
import { open } from '@/services/navigate'
import { useCall } from '@/services/use-call'
import { useShownAgain } from '@/services/use-shown-again'
import { texts } from '@/texts/supervision'

interface GroupProps {
  readonly title: string
  readonly text: string
  readonly lines: readonly CaseLine[]
  readonly pressing?: boolean
}

const placeOf = ({ orgName, windowName }: CaseLine) => [orgName, windowName].filter(Boolean).join(' · ')

const Group = ({ title, text, lines, pressing }: GroupProps) => (
  <Box as="section" label={title} className="card stack-title">
    <Box>
      <Box as="h2" className="h2">
        {title}
      </Box>
      <Box className="meta">{text}</Box>
    </Box>
    <CaseList
      asked
      lines={lines}
      label={title}
      placeOf={placeOf}
      acts={({ id, taskName }, dense) => (
        <Button
          look={pressing ? 'main' : 'line'}
          dense={dense}
          label={`${texts.decide}，${taskName}`}
          onPress={() => open('ticketView', { id })}
        >
          {texts.decide}
        </Button>
      )}
    />
  </Box>
)

/** What waits for the bureau, and what leads have not decided yet. */
export function Decisions() {
  const decisions = useCall('decisions', {})
  useShownAgain(decisions.reload)
  return (
    <Loaded of={decisions} rows={[3]}>
      {({ bureau, leads }) => (
        <>
          {bureau.length > 0 ? <Group pressing title={texts.decisions} text={texts.decisionsText} lines={bureau} /> : null}
          {leads.length > 0 ? <Group title={texts.leads} text={texts.leadsText} lines={leads} /> : null}
        </>
      )}
    </Loaded>
  )
}

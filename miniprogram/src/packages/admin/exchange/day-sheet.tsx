import type { Output } from '@shared/contract/routes.ts'
import type { DifferenceView } from '@shared/contract/schemas/superior.ts'
import { Facts } from '@/components/facts'
import { Loaded } from '@/components/loaded'
import { Sheet } from '@/components/sheet'
import { Tag } from '@/components/tag'
import { Box } from '@/elements'
import { useCall } from '@/services/use-call'
import { texts } from '@/texts/exchange'
import styles from './exchange.module.scss'

const Difference = ({ found }: { readonly found: DifferenceView }) => (
  <Box as="li" className={styles.item}>
    <Box className="split">
      <Box className="strong">{texts.differenceNames[found.kind]}</Box>
      <Tag tone={found.again ? 'accent' : 'warn'}>{found.again ? texts.sentAgain : texts.byHand}</Tag>
    </Box>
    <Box className="cap num">{texts.caseName(found.caseNumber, found.serviceNumber)}</Box>
    <Box className="cap">{texts.levels(found)}</Box>
  </Box>
)

function Compared({ view: { day, differences, total } }: { readonly view: Output<'upwardDay'> }) {
  if (!day.compared) return <Box className="body">{texts.notCompared}</Box>
  const { ours, theirs, at } = day.compared
  return (
    <>
      <Facts
        spread
        facts={[
          { name: texts.ours, value: texts.records(ours) },
          { name: texts.theirs, value: texts.records(theirs) },
        ]}
      />
      <Box className="cap num">{texts.comparedAt(at)}</Box>
      {total === 0 ? <Box className="body">{texts.equal}</Box> : null}
      <Box as="ul">
        {differences.map((found, at) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: the list of a finished day does not move
          <Difference key={at} found={found} />
        ))}
      </Box>
      {total > differences.length ? <Box className="cap">{texts.listed(differences.length, total)}</Box> : null}
    </>
  )
}

/** What comparing a day with the superior system has found. */
export function DaySheet({ day, onClose }: { readonly day: string; readonly onClose: () => void }) {
  const view = useCall('upwardDay', { day })
  return (
    <Sheet open title={texts.dayTitle(day)} onClose={onClose}>
      <Loaded of={view} rows={[2, 3]}>
        {(value) => (
          <>
            <Compared view={value} />
            {value.day.unansweredAt ? <Box className="meta">{texts.unanswered(value.day.unansweredAt)}</Box> : null}
            {value.day.figures.again > 0 ? <Box className="meta">{texts.again(value.day.figures.again)}</Box> : null}
            <Box className="cap num">{texts.counted(value.day.countedAt)}</Box>
          </>
        )}
      </Loaded>
    </Sheet>
  )
}

import type { AskedView } from '@shared/contract/schemas/supervision.ts'
import { Box } from '@/elements'
import { texts } from '@/texts/cases'
import { texts as ticket } from '@/texts/ticket'
import styles from './case-list.module.scss'

const partsOf = ({ until, orgName, triage, plannedFor, step }: AskedView): string[] =>
  [
    until && texts.until(until),
    orgName && texts.rightUnit(orgName),
    triage && ticket.triages[triage],
    plannedFor && texts.plannedFor(plannedFor),
    step && texts.step(step),
  ].filter((part) => part !== undefined && part !== '') as string[]

/** What somebody asked for, in his words. */
export function CaseAsked({ asked }: { readonly asked: AskedView }) {
  return (
    <Box className={styles.asked}>
      <Box className="meta strong">{[texts.asked[asked.what], ...partsOf(asked)].join('，')}</Box>
      {asked.reason ? <Box className="meta">{asked.reason}</Box> : null}
      <Box className="cap num">{texts.askedBy(asked)}</Box>
    </Box>
  )
}

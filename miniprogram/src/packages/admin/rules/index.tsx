import { LinkList, LinkRow } from '@/components/link-row'
import { Loaded } from '@/components/loaded'
import { PageHead } from '@/components/page-head'
import { WorkArea } from '@/components/work-area'
import { Box } from '@/elements'
import { open } from '@/services/navigate'
import { useCall } from '@/services/use-call'
import { texts } from '@/texts/admin'
import { texts as calendar } from '@/texts/calendar'
import { Calculator } from './calculator'
import { Demands } from './demands'
import { RuleList } from './rule-list'
import styles from './rules.module.scss'

function Rules() {
  const rules = useCall('rules', {})
  return (
    <Loaded of={rules} rows={[1, 4, 3, 3]}>
      {(value) => (
        <>
          <PageHead title={texts.rulesTitle} text={texts.rulesText(value.place.documentNumber, value.place.documentTitle)} />
          <Box className={styles.columns}>
            <Box className={styles.main}>
              <RuleList rules={value.rules} />
              <Demands demands={value.demands} />
            </Box>
            <Box className={styles.beside}>
              <Calculator rules={value} />
              <LinkList label={calendar.title}>
                <LinkRow title={calendar.title} text={calendar.entryText} onPress={() => open('calendar')} />
              </LinkList>
              <Box className="cap">{texts.calendar(value.years)}</Box>
            </Box>
          </Box>
        </>
      )}
    </Loaded>
  )
}

/** The limits of the place with their clauses, and the day that they end on. */
export default function RulesPage() {
  return (
    <WorkArea title={texts.rulesTitle} current="rules">
      <Rules />
    </WorkArea>
  )
}

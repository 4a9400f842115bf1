import type { RulesView } from '@shared/contract/schemas/rules.ts'
import { Quote } from '@/components/quote'
import { Tag } from '@/components/tag'
import { Box } from '@/elements'
import { texts } from '@/texts/admin'
import styles from './rules.module.scss'

/** What the procedure asks for beside its limits, each with the sentence it rests on. */
export function Demands({ demands }: Pick<RulesView, 'demands'>) {
  return (
    <Box as="section" label={texts.demands} className="card">
      <Box as="h2" className="h2">
        {texts.demands}
      </Box>
      <Box as="ul">
        {demands.map(({ clause, ...demand }) => (
          <Box as="li" key={demand.what} className={styles.rule}>
            <Box className="split">
              <Box className="h3">{texts.demandNames[demand.what]}</Box>
              {clause.basis === 'house' ? <Tag tone="dashed">{texts.house}</Tag> : null}
            </Box>
            <Box>{texts.demand(demand)}</Box>
            <Quote>
              <Box className="cap">{texts.clause(clause.document, clause.article)}</Box>
              {clause.text}
            </Quote>
          </Box>
        ))}
      </Box>
    </Box>
  )
}

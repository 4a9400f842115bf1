import type { RulesView } from '@shared/contract/schemas/rules.ts'
import { Quote } from '@/components/quote'
import { Tag } from '@/components/tag'
import { Box } from '@/elements'
import { texts } from '@/texts/admin'
import styles from './rules.module.scss'

/** Each limit: how long, from when, and the sentence it rests on. */
export function RuleList({ rules }: Pick<RulesView, 'rules'>) {
  return (
    <Box as="section" label={texts.limits} className="card">
      <Box as="h2" className="h2">
        {texts.limits}
      </Box>
      <Box as="ul">
        {rules.map(({ rule, name, amount, unit, startsAt, countStartDay, rollOver, clause }) => (
          <Box as="li" key={rule} className={styles.rule}>
            <Box className="split">
              <Box className="h3">{name}</Box>
              {clause.basis === 'house' ? <Tag tone="dashed">{texts.house}</Tag> : null}
            </Box>
            <Box>{texts.limit(startsAt, amount, unit)}</Box>
            <Box className="cap">
              {[unit === 'natural' && amount > 0 ? texts.rollOver(rollOver) : '', countStartDay ? texts.countStart : '']
                .filter(Boolean)
                .join('；')}
            </Box>
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

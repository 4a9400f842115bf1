import type { CoverageView } from '@shared/contract/schemas/coverage.ts'
import { COVERED, type Covered } from '@shared/domain/statistics/coverage.ts'
import { useState } from 'react'
import { FilterChips } from '@/components/filter-chips'
import { Tag } from '@/components/tag'
import { Box } from '@/elements'
import { texts } from '@/texts/coverage'
import styles from './coverage.module.scss'

/** What has no way of rating, then what was not rated, one kind at a time. */
export function Lacking({ view: { lacking, lackingTotal } }: { readonly view: CoverageView }) {
  const [kind, setKind] = useState<Covered>('window')
  const shown = lacking.filter((one) => one.kind === kind)
  return (
    <Box as="section" label={texts.lacking} className="card stack-title">
      <Box>
        <Box as="h2" className="h2">
          {texts.lacking}
        </Box>
        <Box className="cap num">{texts.lackingSub(lacking.length, lackingTotal)}</Box>
      </Box>
      <FilterChips
        label={texts.show}
        options={COVERED.map((value) => ({
          value,
          name: texts.kinds[value],
          count: lacking.filter((one) => one.kind === value).length,
        }))}
        value={kind}
        onChange={setKind}
      />
      {shown.length === 0 ? <Box className="meta">{texts.noLacking}</Box> : null}
      <Box as="ul">
        {shown.map(({ id, name, where, lack }) => (
          <Box as="li" key={id} className={styles.line}>
            <Box>
              <Box>{name}</Box>
              {where ? <Box className="cap">{where}</Box> : null}
            </Box>
            <Tag tone={lack === 'missing' ? 'warn' : 'calm'}>{texts.lacks[lack]}</Tag>
          </Box>
        ))}
      </Box>
    </Box>
  )
}

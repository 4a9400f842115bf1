import type { CoverageView } from '@shared/contract/schemas/coverage.ts'
import { Tag } from '@/components/tag'
import { Box } from '@/elements'
import { texts } from '@/texts/coverage'
import styles from './coverage.module.scss'
import { LackCount } from './tiers'

const KINDS = ['window', 'matter', 'staff'] as const

/** The units of the region, those posted by a superior government marked. */
export function Units({ view: { region, units, tiers } }: { readonly view: CoverageView }) {
  return (
    <Box as="section" label={texts.units} className="card stack-title">
      <Box>
        <Box as="h2" className="h2">
          {texts.units}
        </Box>
        <Box className="cap">{texts.unitsSub(region.name, tiers.length > 1)}</Box>
      </Box>
      {units.length === 0 ? <Box className="meta">{texts.noUnits}</Box> : null}
      <Box as="ul">
        {units.map(({ id, name, posted, counts }) => (
          <Box as="li" key={id} className={styles.block}>
            <Box className="split">
              <Box className="h3">{name}</Box>
              {posted ? <Tag>{texts.posted}</Tag> : null}
            </Box>
            <Box className={styles.three}>
              {KINDS.map((kind) => (
                <Box key={kind}>
                  <Box className="cap">{texts.missingTitle(texts.kinds[kind])}</Box>
                  <LackCount counts={counts} kind={kind} />
                </Box>
              ))}
            </Box>
          </Box>
        ))}
      </Box>
    </Box>
  )
}

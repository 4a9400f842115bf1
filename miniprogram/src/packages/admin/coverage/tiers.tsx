import type { CoverageByKind } from '@shared/contract/schemas/coverage.ts'
import { COVERED, type Covered } from '@shared/domain/statistics/coverage.ts'
import { Button } from '@/components/button'
import { type Column, DataTable } from '@/components/data-table'
import { Note } from '@/components/note'
import { Box } from '@/elements'
import { cx } from '@/elements/cx'
import { useWide } from '@/platform/use-wide'
import type { Beneath, Tier } from '@/services/use-coverage'
import { texts } from '@/texts/coverage'
import styles from './coverage.module.scss'

/** How many of a kind have no way, of how many; and how many more were not rated. */
export function LackCount({ counts, kind }: { readonly counts: CoverageByKind; readonly kind: Covered }) {
  const { all, missing, unused } = counts[kind]
  return (
    <Box>
      <Box className={cx('num', missing > 0 && styles.lack)}>{texts.missingOf(missing, all)}</Box>
      {unused > 0 ? <Box className="cap num">{texts.unusedOf(unused)}</Box> : null}
    </Box>
  )
}

const columns: readonly Column<Tier>[] = [
  { key: 'tier', title: texts.tierColumn, width: '16%', cell: ({ tier }) => <Box className="h3">{texts.tierNames[tier]}</Box> },
  ...COVERED.map((kind) => ({
    key: kind,
    title: texts.missingTitle(texts.kinds[kind]),
    end: true,
    cell: ({ counts }: Tier) => <LackCount counts={counts} kind={kind} />,
  })),
]

interface Props {
  readonly tiers: readonly Tier[]
  readonly beneath: Beneath
  readonly onAgain: () => void
}

/** Each tier with what has no way of rating; it fills while the regions beneath are counted. */
export function Tiers({ tiers, beneath: { done, waiting, failed }, onAgain }: Props) {
  const wide = useWide()
  const regions = tiers.reduce((sum, tier) => sum + tier.regions, 0)
  return (
    <Box as="section" label={texts.tiers} className="card stack-title">
      <Box className="split">
        <Box as="h2" className="h2">
          {texts.tiers}
        </Box>
        <Box className="cap num" live="polite">
          {waiting > 0 ? `${texts.counting}，${texts.tiersSub(done, done + waiting)}` : texts.tiersDone(regions)}
        </Box>
      </Box>
      {failed > 0 && waiting === 0 ? (
        <Note tone="caution">
          <Box>{texts.partial(failed)}</Box>
          <Button look="text" onPress={onAgain}>
            {texts.again}
          </Button>
        </Note>
      ) : null}
      {wide ? <DataTable plain caption={texts.tiers} columns={columns} rows={tiers} keyOf={({ tier }) => tier} /> : null}
      {wide ? null : tiers.map((tier) => <TierBlock key={tier.tier} tier={tier} />)}
      <Box className="cap">{texts.countHint}</Box>
    </Box>
  )
}

/** A tier on a phone. */
function TierBlock({ tier: { tier, counts } }: { readonly tier: Tier }) {
  return (
    <Box className={styles.block}>
      <Box className="h3">{texts.tierNames[tier]}</Box>
      <Box className={styles.grid}>
        {COVERED.map((kind) => (
          <Box key={kind}>
            <Box className="cap">{texts.kinds[kind]}</Box>
            <LackCount counts={counts} kind={kind} />
          </Box>
        ))}
      </Box>
    </Box>
  )
}

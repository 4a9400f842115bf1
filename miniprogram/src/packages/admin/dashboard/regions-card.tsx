import type { DashboardView, RowView } from '@shared/contract/schemas/statistics.ts'
import { Icon } from '@/components/icon'
import { RegionPath } from '@/components/region-path'
import { Tag } from '@/components/tag'
import { Box, Press } from '@/elements'
import { countText, percentText } from '@/services/format'
import { texts } from '@/texts/admin'
import { texts as figures } from '@/texts/figures'
import styles from './dashboard.module.scss'

interface Props {
  readonly view: DashboardView
  readonly onRegion: (region: string) => void
}

function Rate({ row: { praise, rank } }: { readonly row: RowView }) {
  if (praise.value === null) return <Box as="span">{figures.none}</Box>
  if (rank === null) return <Tag tone="dashed">{figures.tooFew}</Tag>
  return (
    <Box as="b" className="strong num">
      {percentText(praise.value)}
    </Box>
  )
}

/** The regions beneath; each leads down to its own figures. */
export function RegionsCard({ view, onRegion }: Props) {
  return (
    <Box as="section" label={texts.regions} className="card">
      <Box className="split">
        <Box as="h2" className="h2">
          {texts.regions}
        </Box>
        <Box className="cap">{texts.regionsSub}</Box>
      </Box>
      <RegionPath label={texts.path} path={view.region.path} current={view.region.id} onRegion={onRegion} />
      {view.regions.length === 0 ? <Box className="cap">{texts.noRegions}</Box> : null}
      <Box className={styles.list}>
        {view.regions.map((row) => (
          <Press
            key={row.id}
            kind="link"
            className={styles.region}
            spoken={texts.openRegion(row.name)}
            onPress={() => onRegion(row.id)}
          >
            <Box as="span" className={styles.name}>
              {row.name}{' '}
              <Box as="span" className="cap num">
                {countText(row.active)}
              </Box>
            </Box>
            <Rate row={row} />
            <Box as="span" className={`num ${styles.open}`}>
              {countText(row.openTickets)}
            </Box>
            <Icon name="on" tone="quiet" size="small" />
          </Press>
        ))}
      </Box>
    </Box>
  )
}

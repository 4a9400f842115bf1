import type { FiguresView } from '@shared/contract/schemas/statistics.ts'
import { ShareBar } from '@/components/progress-bar'
import { Box } from '@/elements'
import { texts } from '@/texts/board'
import { texts as figure } from '@/texts/figures'
import styles from './board.module.scss'

const SHOWN = 8

/** The indicators that were chosen most. */
export function Mentioned({ indicators }: { readonly indicators: FiguresView['indicators'] }) {
  const most = Math.max(...indicators.map(({ count }) => count))
  if (indicators.length === 0) return null
  return (
    <Box as="section" className="card">
      <Box className="split">
        <Box as="h2" className="h2">
          {texts.indicators}
        </Box>
        <Box className="cap">{texts.indicatorsNote}</Box>
      </Box>
      {indicators.slice(0, SHOWN).map(({ code, text, count }) => (
        <Box key={code} className={styles.mention}>
          <Box className="split meta">
            <Box as="span">{text}</Box>
            <Box as="span" className="num">
              {figure.times(count)}
            </Box>
          </Box>
          <ShareBar value={count} most={most} />
        </Box>
      ))}
    </Box>
  )
}

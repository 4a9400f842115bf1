import type { ExchangeView } from '@shared/contract/schemas/superior.ts'
import { Box } from '@/elements'
import { texts } from '@/texts/exchange'
import styles from './exchange.module.scss'

const Kind = ({ name, count, why }: { readonly name: string; readonly count: string; readonly why: string }) => (
  <Box as="li" className={styles.item}>
    <Box className="split">
      <Box className="strong">{name}</Box>
      <Box className="num">{count}</Box>
    </Box>
    <Box className="cap">{why}</Box>
  </Box>
)

/** What is not sent by rule, counted apart, with the reason. */
export function KeptBack({ view: { period, windowRatings } }: { readonly view: ExchangeView }) {
  return (
    <Box as="section" label={texts.keptBackTitle} className="card stack-title">
      <Box>
        <Box as="h2" className="h2">
          {texts.keptBackTitle}
        </Box>
        <Box className="cap">{texts.keptBackText}</Box>
      </Box>
      <Box as="ul">
        <Kind name={texts.windowRatings} count={texts.inMonth(windowRatings.count, windowRatings.month)} why={texts.windowWhy} />
        <Kind name={texts.noCode} count={texts.inPeriod(period.figures.keptBack)} why={texts.noCodeWhy} />
      </Box>
    </Box>
  )
}

import type { ExchangeView } from '@shared/contract/schemas/superior.ts'
import type { ReactNode } from 'react'
import { Icon } from '@/components/icon'
import { Box } from '@/elements'
import { cx } from '@/elements/cx'
import { countText, dayText, shareText, shortTimeText } from '@/services/format'
import { texts } from '@/texts/exchange'
import styles from './exchange.module.scss'

interface FigureProps {
  readonly title: string
  readonly value: string
  readonly sign?: string
  readonly loud?: boolean
  readonly children: ReactNode
}

const Figure = ({ title, value, sign, loud, children }: FigureProps) => (
  <Box className={styles.figure}>
    <Box as="h2" className="cap">
      {title}
    </Box>
    <Box className={cx(styles.big, loud && styles.loud)}>
      {value}
      {sign ? (
        <Box as="span" className={styles.sign}>
          {sign}
        </Box>
      ) : null}
    </Box>
    <Box className="cap num">{children}</Box>
  </Box>
)

const Rate = ({
  title,
  rate,
  note,
}: {
  readonly title: string
  readonly rate: ExchangeView['today']['rate']
  readonly note: string
}) => (
  <Figure title={title} value={rate.value === null ? '—' : shareText(rate.value)} sign={rate.value === null ? '' : '%'}>
    <Box>{rate.value === null ? texts.nothing : texts.fraction(rate.numerator, rate.denominator)}</Box>
    <Box>{note}</Box>
  </Figure>
)

function Figures({ view: { period, today, backlog } }: { readonly view: ExchangeView }) {
  const { waiting, parked, more, oldest, lastDoneAt } = backlog
  const count = (value: number) => `${countText(value)}`
  const sign = (value: number) => `${texts.unit}${more && value > 0 ? texts.atLeast : ''}`
  return (
    <Box className={styles.figures}>
      <Rate title={texts.timely} rate={period.rate} note={texts.period(period.from, period.to)} />
      <Rate
        title={`${texts.timely}，${texts.today}`}
        rate={today.rate}
        note={today.whole ? dayText(today.day) : texts.todayPart}
      />
      <Figure title={texts.waiting} value={count(waiting)} sign={sign(waiting)}>
        {oldest ? texts.oldest(oldest) : texts.noneWaiting}
      </Figure>
      <Figure title={texts.parked} value={count(parked)} sign={sign(parked)} loud={parked > 0}>
        <Box>{parked > 0 ? texts.parkedSome : texts.noneParked}</Box>
        <Box>{`${texts.last}：${lastDoneAt ? shortTimeText(lastDoneAt) : texts.lastNever}`}</Box>
      </Figure>
    </Box>
  )
}

/** One sentence that says how it stands and whether anybody has to do anything, then the figures. */
export function Standing({ view }: { readonly view: ExchangeView }) {
  const { state, superior, backlog } = view
  const well = state === 'well'
  return (
    <Box as="section" label={texts.stateTitles[state]} className="card stack-title">
      <Box className={styles.state} role="status">
        <Icon name={well ? 'check' : 'warning'} tone={well ? 'accent' : 'warn'} />
        <Box>
          <Box className="h2">{texts.stateTitles[state]}</Box>
          <Box className="meta">{texts.stateTexts[state]}</Box>
          {!well && backlog.fault ? <Box className="cap">{texts.fault(backlog.fault.text, backlog.fault.at)}</Box> : null}
        </Box>
      </Box>
      {superior ? (
        <>
          <Figures view={view} />
          <Box className="cap">
            {texts.timelyRule(superior.timelyMinutes)}
            {`${superior.clause.document} ${superior.clause.article}`}
          </Box>
        </>
      ) : null}
    </Box>
  )
}

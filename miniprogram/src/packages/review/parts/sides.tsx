import type { ReviewDetail } from '@shared/contract/schemas/review.ts'
import type { ReactNode } from 'react'
import { Facts } from '@/components/facts'
import { Quote } from '@/components/quote'
import { Box } from '@/elements'
import { timeText } from '@/services/format'
import { texts } from '@/texts/review'
import { texts as ticket } from '@/texts/ticket'
import { Evidence } from './evidence'
import styles from './review.module.scss'

interface Props {
  readonly detail: ReviewDetail
}

const Part = ({ name, words }: { readonly name: string; readonly words: string | undefined }): ReactNode =>
  words ? (
    <Box className="stack-like">
      <Box className="cap">{name}</Box>
      <Quote>{words}</Quote>
    </Box>
  ) : null

/** What the rater said, and what he asked to be reviewed. */
export function Said({ detail: { said, review, grounds, objection } }: Props) {
  return (
    <Box as="section" label={texts.said} className="card stack-title">
      <Box as="h2" className="h2">
        {texts.said}
      </Box>
      {said.levelName ? <Box className="h3">{said.levelName}</Box> : null}
      {said.indicators.length > 0 ? <Box className="meta">{said.indicators.join('、')}</Box> : null}
      {said.text ? <Quote>{said.text}</Quote> : <Box className="meta">{texts.noWords}</Box>}
      <Box className="cap num">{timeText(said.at)}</Box>
      <Part name={texts.citizenGrounds} words={review.filedBy === 'citizen' ? grounds : undefined} />
      <Part name={texts.saidAgain} words={objection?.words} />
      <Box className="cap">{texts.protected}</Box>
    </Box>
  )
}

/** What the unit found and says, with its pictures. */
export function UnitSaid({ detail }: Props) {
  const { found, review, grounds } = detail
  const place = [found.hallName, found.windowName].filter(Boolean).join(' ')
  return (
    <Box className={styles.side}>
      <Box as="section" label={texts.unitSaid} className="card stack-title">
        <Box as="h2" className="h2">
          {texts.unitSaid}
        </Box>
        <Part name={texts.unitGrounds} words={review.filedBy === 'unit' ? grounds : undefined} />
        <Facts
          facts={[
            { name: texts.found, value: found.finding ? ticket.findings[found.finding] : texts.notFound },
            ...(place ? [{ name: texts.where, value: place }] : []),
            { name: texts.served, value: timeText(found.servedAt) },
          ]}
        />
        <Part name={texts.grounds} words={found.grounds} />
        <Part name={texts.measures} words={found.measures} />
        <Part name={texts.answer} words={found.answer} />
        <Evidence detail={detail} />
      </Box>
    </Box>
  )
}

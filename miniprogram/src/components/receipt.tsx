import type { RatingView } from '@shared/contract/schemas/evaluation.ts'
import { Box } from '@/elements'
import { timeText } from '@/services/format'
import { texts } from '@/texts/rate'
import { Facts } from './facts'
import styles from './receipt.module.scss'

/** A rating as its rater keeps it: number, level, reasons, matter, time. */
export function Receipt({ rating, name }: { readonly rating: RatingView; readonly name: string }) {
  const facts = [
    { name: texts.rating, value: texts.ratingValue(rating.levelName, rating.named) },
    { name: texts.supplement, value: rating.supplement ? texts.supplementName : '' },
    { name: texts.reasons, value: rating.indicators.join('、') },
    { name: texts.words, value: rating.text },
    { name: texts.contactLeft, value: rating.contact ?? '' },
    { name: texts.matter, value: name },
    { name: texts.time, value: timeText(rating.at) },
    { name: texts.added, value: rating.added ? texts.addedValue(rating.added) : '' },
  ].filter(({ value }) => value !== '')
  return (
    <Box as="section" className="card" label={texts.receipt}>
      <Box className="cap">{texts.receipt}</Box>
      <Box id="receipt" className={styles.number}>
        {rating.receipt}
      </Box>
      <Facts facts={facts} spread />
    </Box>
  )
}

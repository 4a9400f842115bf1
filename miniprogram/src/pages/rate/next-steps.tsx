import type { PlaceView } from '@shared/contract/schemas/common.ts'
import type { RatingView, ReceiptView } from '@shared/contract/schemas/evaluation.ts'
import type { ReactNode } from 'react'
import { Box } from '@/elements'
import { texts } from '@/texts/rate'
import styles from './done.module.scss'

/** What follows a bad rating, with the legal limit as the local rules have it. */
export function NextSteps({ receipt, place }: { readonly receipt: ReceiptView; readonly place: PlaceView }) {
  const promise = receipt.promise ? texts.promise(receipt.promise) : null
  const classes = texts.classes(place.ticketClasses)
  return (
    <Box as="section">
      <Box as="h2" className="h2">
        {texts.next}
      </Box>
      <Box as="ol" className={styles.steps}>
        <Step number={1} title={texts.verify}>
          {verifyText(receipt.rating)}
        </Step>
        <Step number={2} title={texts.rectify}>
          {promise ? (
            <>
              {promise.limit}
              <Box as="span" className={styles.date}>
                {promise.date}
              </Box>
              {promise.end}
            </>
          ) : null}
          {classes}
        </Step>
        <Step number={3} title={texts.read}>
          {texts.readText}
        </Step>
      </Box>
    </Box>
  )
}

const verifyText = ({ named, contact }: RatingView): string =>
  contact ? texts.verifyContact(contact) : named ? texts.verifyNamed : texts.verifyAnonymous

function Step({ number, title, children }: { readonly number: number; readonly title: string; readonly children: ReactNode }) {
  return (
    <Box as="li" className={styles.step}>
      <Box className={styles.number} decorative>
        {number}
      </Box>
      <Box className="h3">{title}</Box>
      <Box className="meta">{children}</Box>
    </Box>
  )
}

import type { ReceiptView } from '@shared/contract/schemas/evaluation.ts'
import { useEffect } from 'react'
import { Button } from '@/components/button'
import { Receipt } from '@/components/receipt'
import { Box } from '@/elements'
import { toTop } from '@/platform/scroll'
import { texts } from '@/texts/phone'
import { texts as rate } from '@/texts/rate'
import styles from './phone.module.scss'

interface Props {
  readonly receipt: ReceiptView
  readonly name: string
  readonly onNext: () => void
}

/** What is read out at the end: the number of the receipt, and for a bad rating by when there is an answer. */
export function Recorded({ receipt, name, onNext }: Props) {
  useEffect(toTop, [])
  const promise = receipt.promise ? rate.promise(receipt.promise) : null
  return (
    <>
      <Box as="section" role="status" className="card stack-title">
        <Box as="h2" className="h2" takesFocus>
          {texts.recorded}
        </Box>
        <Box>{texts.readOut}</Box>
        <Box className={styles.number}>{texts.readDigits(receipt.rating.receipt)}</Box>
        <Box className="meta">{texts.readAfter}</Box>
        {promise ? <Box className="meta">{texts.promise(promise.limit + promise.date + promise.end)}</Box> : null}
      </Box>
      <Receipt rating={receipt.rating} name={name} />
      <Button look="main" wide onPress={onNext}>
        {texts.nextOne}
      </Button>
    </>
  )
}

import type { ComplaintView } from '@shared/contract/schemas/complaint.ts'
import { useEffect } from 'react'
import { Button } from '@/components/button'
import { Box } from '@/elements'
import { toTop } from '@/platform/scroll'
import { texts as complaints } from '@/texts/complaint'
import { texts } from '@/texts/phone'
import styles from './phone.module.scss'

/** What is read out at the end: the number of the receipt, and by when there is an answer. */
export function ComplaintRecorded({ complaint, onNext }: { readonly complaint: ComplaintView; readonly onNext: () => void }) {
  const { receipt, promise } = complaint
  useEffect(toTop, [])
  return (
    <>
      <Box as="section" role="status" className="card stack-title">
        <Box as="h2" className="h2" takesFocus>
          {texts.recorded}
        </Box>
        <Box>{texts.readOut}</Box>
        <Box className={styles.number}>{texts.readDigits(receipt)}</Box>
        <Box className="meta">{texts.readAfter}</Box>
        {promise ? <Box className="meta">{texts.promise(complaints.promise(promise))}</Box> : null}
      </Box>
      <Button look="main" wide onPress={onNext}>
        {texts.nextOne}
      </Button>
    </>
  )
}

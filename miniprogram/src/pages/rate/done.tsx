import type { PlaceView } from '@shared/contract/schemas/common.ts'
import type { ReceiptView } from '@shared/contract/schemas/evaluation.ts'
import { useEffect } from 'react'
import { Button } from '@/components/button'
import { Icon } from '@/components/icon'
import { Page } from '@/components/page'
import { Receipt } from '@/components/receipt'
import { Box } from '@/elements'
import { toTop } from '@/platform/scroll'
import { restart } from '@/services/navigate'
import { openProgress } from '@/services/open-receipt'
import { texts } from '@/texts/rate'
import styles from './done.module.scss'
import { NextSteps } from './next-steps'

interface Props {
  readonly receipt: ReceiptView
  readonly name: string
  readonly place: PlaceView
}

/** The receipt, and for a bad rating what happens next and by when. */
export function Done({ receipt, name, place }: Props) {
  const { rating, bad, service } = receipt
  useEffect(toTop, [])
  const look = () => openProgress({ receipt: rating.receipt, service })
  const bar = (
    <>
      <Button look="main" wide onPress={look}>
        {bad ? texts.progress : texts.look}
      </Button>
      <Button look="text" wide onPress={() => restart('home')}>
        {texts.home}
      </Button>
    </>
  )
  return (
    <Page title={texts.doneTitle} bar={bar}>
      <Box as="section" role="status" className={styles.top}>
        <Box className={styles.mark}>
          <Icon name="check" tone="accent" size="large" />
        </Box>
        <Box as="h1" className="h1" takesFocus>
          {texts.done}
        </Box>
        <Box className="meta">{bad ? texts.doneBad : texts.doneGood}</Box>
      </Box>
      <Receipt rating={rating} name={name} />
      {bad ? <NextSteps receipt={receipt} place={place} /> : null}
      <Box className="cap">{texts.basis(place.documentNumber)}</Box>
    </Page>
  )
}

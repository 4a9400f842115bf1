import type { PlaceView } from '@shared/contract/schemas/common.ts'
import type { PortalView, ReceiptView } from '@shared/contract/schemas/evaluation.ts'
import { useEffect } from 'react'
import { BackTo } from '@/components/back-to'
import { Button } from '@/components/button'
import { Icon } from '@/components/icon'
import { LinkList, LinkRow } from '@/components/link-row'
import { Page } from '@/components/page'
import { Receipt } from '@/components/receipt'
import { ReminderBox } from '@/components/reminder-box'
import { Box } from '@/elements'
import { toTop } from '@/platform/scroll'
import { restart } from '@/services/navigate'
import { openAdding, openProgress, openProtection } from '@/services/open-receipt'
import { texts } from '@/texts/rate'
import styles from './done.module.scss'
import { NextSteps } from './next-steps'

interface Props {
  readonly receipt: ReceiptView
  readonly name: string
  readonly place: PlaceView
  readonly backTo?: PortalView['backTo']
}

/** The receipt of a rating or of what was added to it, and for a bad one what happens next and by when. */
export function Done({ receipt, name, place, backTo }: Props) {
  const { rating, bad, service } = receipt
  useEffect(toTop, [])
  const own = { receipt: rating.receipt, service }
  const look = () => openProgress(own)
  const bar = (
    <>
      <Button look="main" wide onPress={look}>
        {bad ? texts.progress : texts.look}
      </Button>
      {backTo ? <BackTo to={backTo} /> : null}
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
          {rating.added ? texts.doneAdded : texts.done}
        </Box>
        <Box className="meta">{bad ? texts.doneBad : rating.added ? texts.doneAddedText : texts.doneGood}</Box>
      </Box>
      <Receipt rating={rating} name={name} />
      {bad ? <NextSteps receipt={receipt} place={place} /> : null}
      {bad ? <ReminderBox {...own} /> : null}
      <LinkList label={texts.others}>
        {rating.addableUntil ? (
          <LinkRow title={texts.add} text={texts.addUntil(rating.addableUntil)} onPress={() => openAdding(own)} />
        ) : null}
        <LinkRow title={bad ? texts.reprisal : texts.coerced} onPress={() => openProtection(own)} />
      </LinkList>
      <Box className="cap">{texts.basis(place.documentNumber)}</Box>
    </Page>
  )
}

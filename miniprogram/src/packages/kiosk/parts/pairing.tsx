import { useState } from 'react'
import { Box, TextLine } from '@/elements'
import { callAsDevice, deviceSetup, deviceToken, notTaken, recoverDraft } from '@/services/device'
import { texts } from '@/texts/kiosk'
import { Frame } from './frame'
import styles from './kiosk.module.scss'
import { KioskButton } from './kiosk-button'

/** The code from the administrator makes this screen the device of a place. */
export function Pairing({ title }: { readonly title: string }) {
  const [code, setCode] = useState('')
  const [failure, setFailure] = useState('')
  const [sending, setSending] = useState(false)
  const ready = code.replace(/[^A-Za-z0-9]/g, '').length === 8 && !sending
  const pair = async () => {
    if (!ready) return
    setSending(true)
    const answer = await callAsDevice('pairDevice', { code })
    setSending(false)
    if (!answer.ok) return setFailure(answer.message || texts.offline)
    recoverDraft()
    deviceSetup.drop()
    notTaken.drop()
    deviceToken.set(answer.value.token)
  }
  const foot = (
    <KioskButton main disabled={!ready} onPress={() => void pair()}>
      {sending ? texts.pairing : ready ? texts.pair : texts.needsCode}
    </KioskButton>
  )
  return (
    <Frame title={title} left={title} foot={foot}>
      <Box as="h1" className={styles.t1} takesFocus>
        {texts.pairTitle}
      </Box>
      <Box className={styles.p}>{texts.pairText}</Box>
      <TextLine
        className={styles.code}
        label={texts.pairCode}
        placeholder={texts.pairPlaceholder}
        value={code}
        limit={12}
        onInput={(text) => setCode(text.toUpperCase())}
        onEnter={() => void pair()}
      />
      <Box role="alert" className={styles.failure}>
        {failure}
      </Box>
    </Frame>
  )
}

import { Press } from '@/elements'
import { elder } from '@/services/preferences'
import { texts } from '@/texts/common'
import styles from './elder-switch.module.scss'

/** 大字版 on and off, from any page that has room for it. */
export function ElderSwitch() {
  const on = elder.use()
  return (
    <Press className={styles.switch} label={texts.elderSwitch(on)} onPress={() => elder.set(!on)}>
      {on ? texts.standardText : texts.elderText}
    </Press>
  )
}

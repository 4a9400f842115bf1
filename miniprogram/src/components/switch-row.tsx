import { Box, Press } from '@/elements'
import { cx } from '@/elements/cx'
import styles from './switch-row.module.scss'

interface Props {
  readonly id: string
  readonly title: string
  readonly text: string
  readonly on: boolean
  readonly onChange: (on: boolean) => void
}

/** A switch with its name and the one line that says what it does. */
export function SwitchRow({ id, title, text, on, onChange }: Props) {
  return (
    <Press
      id={id}
      kind="switch"
      checked={on}
      labelledBy={`${id}-title`}
      describedBy={`${id}-text`}
      spoken={`${title}。${text}`}
      className={cx('card', styles.row)}
      onPress={() => onChange(!on)}
    >
      <Box as="span" className={styles.words}>
        <Box as="span" id={`${id}-title`} className={cx('h3', styles.line)}>
          {title}
        </Box>
        <Box as="span" id={`${id}-text`} className={cx('meta', styles.line)}>
          {text}
        </Box>
      </Box>
      <Box as="span" className={cx(styles.track, on && styles.on)}>
        <Box as="span" className={styles.knob} />
      </Box>
    </Press>
  )
}

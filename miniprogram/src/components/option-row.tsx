import { Box, Press } from '@/elements'
import { cx } from '@/elements/cx'
import type { PressProps } from '@/elements/types'
import { Icon } from './icon'
import styles from './option-row.module.scss'

interface Props extends Pick<PressProps, 'id' | 'skipped' | 'onArrow' | 'onPress'> {
  readonly kind: 'radio' | 'checkbox'
  readonly name: string
  readonly help?: string | undefined
  readonly chosen: boolean
}

/** One that can be chosen, with its help beneath and a check where it is chosen. */
export function OptionRow({ name, help, chosen, ...rest }: Props) {
  return (
    <Press
      {...rest}
      checked={chosen}
      spoken={help ? `${name}，${help}` : name}
      className={cx(styles.option, chosen && styles.chosen)}
    >
      <Box as="span" className={styles.words}>
        <Box as="span" className={styles.name}>
          {name}
        </Box>
        {help ? (
          <Box as="span" className={styles.help}>
            {help}
          </Box>
        ) : null}
      </Box>
      {chosen ? <Icon name="check" tone="accent" size="small" /> : null}
    </Press>
  )
}

import { Box, Press } from '@/elements'
import { cx } from '@/elements/cx'
import { Icon } from './icon'
import styles from './indicator-chips.module.scss'

interface Props {
  readonly indicators: readonly { readonly code: string; readonly text: string }[]
  readonly chosen: readonly string[]
  readonly onChange: (codes: readonly string[]) => void
  readonly labelledBy: string
}

/** The indicators of the chosen level; any number may be chosen. */
export function IndicatorChips({ indicators, chosen, onChange, labelledBy }: Props) {
  const toggle = (code: string) => onChange(chosen.includes(code) ? chosen.filter((other) => other !== code) : [...chosen, code])
  return (
    <Box role="group" labelledBy={labelledBy} className={styles.chips}>
      {indicators.map(({ code, text }) => {
        const on = chosen.includes(code)
        return (
          <Press
            key={code}
            id={`indicator-${code}`}
            kind="checkbox"
            checked={on}
            spoken={text}
            className={cx(styles.chip, on && styles.on)}
            onPress={() => toggle(code)}
          >
            {on && <Icon name="check" tone="accent" size="small" />}
            <Box as="span">{text}</Box>
          </Press>
        )
      })}
    </Box>
  )
}

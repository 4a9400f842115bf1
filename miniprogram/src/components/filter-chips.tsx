import { Box, Press } from '@/elements'
import { cx } from '@/elements/cx'
import styles from './filter-chips.module.scss'

interface Props<V extends string> {
  readonly label: string
  readonly options: readonly { readonly value: V; readonly name: string; readonly count?: number }[]
  readonly value: V
  readonly onChange: (value: V) => void
}

/** Filters of a list, one at a time, each with its number. */
export function FilterChips<V extends string>({ label, options, value, onChange }: Props<V>) {
  return (
    <Box role="group" label={label} className={styles.chips}>
      {options.map((option) => (
        <Press
          key={option.value}
          pressed={option.value === value}
          className={cx(styles.chip, option.value === value && styles.on)}
          onPress={() => onChange(option.value)}
        >
          <Box as="span">{option.name}</Box>
          {option.count === undefined ? null : (
            <Box as="span" className="strong num">
              {option.count}
            </Box>
          )}
        </Press>
      ))}
    </Box>
  )
}

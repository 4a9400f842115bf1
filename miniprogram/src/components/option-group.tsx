import { Box } from '@/elements'
import { focusOn } from '@/platform/focus'
import styles from './option-group.module.scss'
import { OptionRow } from './option-row'

interface Props<V extends string> {
  readonly id: string
  readonly label: string
  readonly options: readonly { readonly value: V; readonly name: string; readonly help?: string }[]
  readonly value: V | null
  readonly onChange: (value: V) => void
}

/** One of a few, all in sight. Arrow keys move and choose. */
export function OptionGroup<V extends string>({ id, label, options, value, onChange }: Props<V>) {
  const entry = value ?? options[0]?.value
  const move = (from: number, step: -1 | 1) => {
    const next = options[(from + step + options.length) % options.length]
    if (!next) return
    onChange(next.value)
    focusOn(`${id}-${next.value}`)
  }
  return (
    <Box className={styles.frame}>
      <Box as="span" className="h3" id={`${id}-label`}>
        {label}
      </Box>
      <Box role="radiogroup" labelledBy={`${id}-label`} className={styles.options}>
        {options.map((option, at) => (
          <OptionRow
            key={option.value}
            id={`${id}-${option.value}`}
            kind="radio"
            name={option.name}
            help={option.help}
            chosen={option.value === value}
            skipped={option.value !== entry}
            onArrow={(step) => move(at, step)}
            onPress={() => onChange(option.value)}
          />
        ))}
      </Box>
    </Box>
  )
}

import { Box, Press } from '@/elements'
import { monthText } from '@/services/format'
import { texts } from '@/texts/common'
import { Icon } from './icon'
import styles from './month-picker.module.scss'
import { Select } from './select'

interface Props {
  readonly month: string
  /** Months to choose from, in any order. */
  readonly months: readonly string[]
  readonly onChange: (month: string) => void
}

/** The month shown, with the one before and the one after. */
export function MonthPicker({ month, months, onChange }: Props) {
  const sorted = [...new Set([...months, month])].sort()
  const at = sorted.indexOf(month)
  const step = (to: number) => {
    const next = sorted[to]
    if (next) onChange(next)
  }
  return (
    <Box className={styles.picker}>
      <Press className={styles.arrow} label={texts.monthBefore} disabled={at <= 0} onPress={() => step(at - 1)}>
        <Icon name="back" tone={at <= 0 ? 'quiet' : 'ink'} />
      </Press>
      <Select
        label={texts.month}
        value={month}
        options={[...sorted].reverse().map((value) => ({ value, name: monthText(value) }))}
        onChange={onChange}
      />
      <Press className={styles.arrow} label={texts.monthAfter} disabled={at >= sorted.length - 1} onPress={() => step(at + 1)}>
        <Icon name="on" tone={at >= sorted.length - 1 ? 'quiet' : 'ink'} />
      </Press>
    </Box>
  )
}

import { DayField, TextField } from '@/components/field'
import { Box } from '@/elements'
import { texts } from '@/texts/phone'
import styles from './phone.module.scss'

/** A day and a time of day. */
export interface When {
  readonly day: string
  readonly time: string
}

interface Props {
  readonly labels: readonly [day: string, time: string]
  readonly value: When
  readonly onChange: (value: When) => void
}

/** A day and a time of day beside each other. */
export function WhenFields({ labels: [day, time], value, onChange }: Props) {
  return (
    <Box className={styles.pair}>
      <DayField label={day} value={value.day} onChange={(next) => onChange({ ...value, day: next })} />
      <TextField
        label={time}
        help={texts.timeHelp}
        limit={5}
        value={value.time}
        onChange={(next) => onChange({ ...value, time: next })}
      />
    </Box>
  )
}

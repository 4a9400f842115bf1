import { TEXT_LIMIT, textLength } from '@shared/domain/evaluation/rating.ts'
import { Box, TextArea } from '@/elements'
import { cx } from '@/elements/cx'
import { texts } from '@/texts/common'
import styles from './text-box.module.scss'

interface Props {
  readonly id: string
  readonly value: string
  readonly onChange: (text: string) => void
  readonly label?: string
  readonly labelledBy?: string
  readonly placeholder?: string
  /** Greatest length in characters as a person counts them. */
  readonly limit?: number
  readonly disabled?: boolean
  readonly invalid?: boolean
}

const cut = (text: string, limit: number) => (textLength(text) > limit ? [...text].slice(0, limit).join('') : text)

/** A text of several lines with its counter; the counter is spoken near the limit. */
export function TextBox({ id, value, onChange, limit = TEXT_LIMIT, ...rest }: Props) {
  const length = textLength(value)
  const near = length >= limit - 20
  return (
    <Box className={cx(styles.box, rest.invalid && styles.wrong)}>
      <TextArea
        {...rest}
        id={id}
        describedBy={`${id}-count`}
        className={styles.area}
        value={value}
        onInput={(text) => onChange(cut(text, limit))}
      />
      <Box id={`${id}-count`} className={cx('cap num right', near && styles.near)} live={near ? 'polite' : undefined}>
        {texts.counter(length, limit)}
      </Box>
    </Box>
  )
}

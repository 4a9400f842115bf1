import { type ReactNode, useId } from 'react'
import { Box, Choice, Day, type Option, TextLine } from '@/elements'
import { cx } from '@/elements/cx'
import styles from './field.module.scss'
import { TextBox } from './text-box'

interface Common {
  readonly label: string
  readonly help?: string
  readonly error?: string | null
}

interface FrameProps extends Common {
  readonly id: string
  readonly children: ReactNode
}

function Frame({ id, label, help, error, children }: FrameProps) {
  return (
    <Box className={styles.field}>
      <Box as="span" id={`${id}-label`} className="h3">
        {label}
      </Box>
      {children}
      <Box id={`${id}-help`} className={cx(error ? styles.error : 'cap')} live="polite">
        {error ?? help ?? ''}
      </Box>
    </Box>
  )
}

const ids = (id: string) => ({ id, labelledBy: `${id}-label`, describedBy: `${id}-help` })

interface TextFieldProps extends Common {
  readonly value: string
  readonly onChange: (value: string) => void
  readonly kind?: 'text' | 'phone' | 'digits'
  readonly limit?: number
  readonly placeholder?: string
  readonly onEnter?: () => void
  /** What stands beside the input: a button. */
  readonly beside?: ReactNode
}

/** One line of text with its name, help and error. */
export function TextField({ value, onChange, kind, limit, placeholder, onEnter, beside, ...frame }: TextFieldProps) {
  const id = useId()
  return (
    <Frame {...frame} id={id}>
      <Box className={styles.beside}>
        <TextLine
          {...ids(id)}
          className={cx(styles.input, frame.error && styles.wrong)}
          label={frame.label}
          kind={kind}
          limit={limit}
          placeholder={placeholder}
          value={value}
          invalid={Boolean(frame.error)}
          onInput={onChange}
          onEnter={onEnter}
        />
        {beside}
      </Box>
    </Frame>
  )
}

interface AreaFieldProps extends Common {
  readonly value: string
  readonly onChange: (value: string) => void
  readonly limit: number
  readonly placeholder?: string
}

/** Several lines of text with their name, counter, help and error. */
export function AreaField({ value, onChange, limit, placeholder, ...frame }: AreaFieldProps) {
  const id = useId()
  return (
    <Frame {...frame} id={id}>
      <TextBox
        id={id}
        labelledBy={`${id}-label`}
        label={frame.label}
        limit={limit}
        placeholder={placeholder}
        value={value}
        invalid={Boolean(frame.error)}
        onChange={onChange}
      />
    </Frame>
  )
}

interface SelectFieldProps<V extends string> extends Common {
  readonly options: readonly Option<V>[]
  readonly value: V
  readonly onChange: (value: V) => void
}

/** One of several with its name. */
export function SelectField<V extends string>({ options, value, onChange, ...frame }: SelectFieldProps<V>) {
  const id = useId()
  return (
    <Frame {...frame} id={id}>
      <Choice
        {...ids(id)}
        className={cx(styles.input, styles.select)}
        label={frame.label}
        options={options}
        value={value}
        onChange={onChange}
      />
    </Frame>
  )
}

interface DayFieldProps extends Common {
  readonly value: string
  readonly onChange: (value: string) => void
}

/** A date with its name. */
export function DayField({ value, onChange, ...frame }: DayFieldProps) {
  const id = useId()
  return (
    <Frame {...frame} id={id}>
      <Day {...ids(id)} className={styles.input} label={frame.label} value={value} onChange={onChange} />
    </Frame>
  )
}

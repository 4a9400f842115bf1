import { Choice, type Option } from '@/elements'
import { cx } from '@/elements/cx'
import field from './field.module.scss'
import styles from './select.module.scss'

interface Props<V extends string> {
  readonly label: string
  readonly options: readonly Option<V>[]
  readonly value: V
  readonly onChange: (value: V) => void
}

/** A select without a frame, for tool bars. */
export function Select<V extends string>(props: Props<V>) {
  return <Choice {...props} className={cx(field.input, field.select, styles.select)} />
}

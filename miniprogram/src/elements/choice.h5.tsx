import type { ChoiceProps } from './types'

/** One of several: a select. */
export function Choice<V extends string>({ options, value, onChange, label, labelledBy, id, className }: ChoiceProps<V>) {
  return (
    <select
      id={id}
      className={`plain ${className ?? ''}`}
      value={value}
      aria-label={label}
      aria-labelledby={labelledBy}
      onChange={(event) => onChange(event.currentTarget.value as V)}
    >
      {options.map((option) => (
        <option key={option.value} value={option.value}>
          {option.name}
        </option>
      ))}
    </select>
  )
}

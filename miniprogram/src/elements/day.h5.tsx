import type { DayProps } from './types'

/** A civil date. */
export function Day({ value, onChange, label, labelledBy, id, className }: DayProps) {
  return (
    <input
      type="date"
      id={id}
      className={`plain ${className ?? ''}`}
      value={value}
      aria-label={label}
      aria-labelledby={labelledBy}
      onInput={(event) => onChange(event.currentTarget.value)}
    />
  )
}

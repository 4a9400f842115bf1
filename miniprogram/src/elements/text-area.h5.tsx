import type { InputProps } from './types'

/** Several lines of text. */
export function TextArea({ value, onInput, limit = -1, invalid, ...rest }: InputProps) {
  return (
    <textarea
      id={rest.id}
      className={`plain ${rest.className ?? ''}`}
      style={rest.style}
      rows={3}
      value={value}
      maxLength={limit < 0 ? undefined : limit}
      placeholder={rest.placeholder}
      disabled={rest.disabled}
      aria-label={rest.label}
      aria-labelledby={rest.labelledBy}
      aria-describedby={rest.describedBy}
      aria-invalid={invalid || undefined}
      onInput={(event) => onInput(event.currentTarget.value)}
    />
  )
}

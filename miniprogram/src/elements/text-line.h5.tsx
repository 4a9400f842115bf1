import type { InputProps } from './types'

const MODES = { text: 'text', phone: 'tel', digits: 'numeric' } as const

/** One line of text. */
export function TextLine({ value, onInput, kind = 'text', limit = -1, onEnter, invalid, ...rest }: InputProps) {
  return (
    <input
      id={rest.id}
      className={`plain ${rest.className ?? ''}`}
      style={rest.style}
      value={value}
      type={kind === 'phone' ? 'tel' : 'text'}
      inputMode={MODES[kind]}
      autoComplete={kind === 'phone' ? 'tel' : kind === 'digits' ? 'one-time-code' : 'off'}
      maxLength={limit < 0 ? undefined : limit}
      placeholder={rest.placeholder}
      disabled={rest.disabled}
      aria-label={rest.label}
      aria-labelledby={rest.labelledBy}
      aria-describedby={rest.describedBy}
      aria-invalid={invalid || undefined}
      onInput={(event) => onInput(event.currentTarget.value)}
      onKeyDown={(event) => event.key === 'Enter' && !event.nativeEvent.isComposing && onEnter?.()}
    />
  )
}

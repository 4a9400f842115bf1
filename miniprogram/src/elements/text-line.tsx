import { Input } from '@tarojs/components'
import type { InputProps } from './types'

/** One line of text. */
export function TextLine({
  value,
  onInput,
  kind = 'text',
  limit = -1,
  label,
  onEnter,
  id,
  className,
  style,
  placeholder,
  disabled,
}: InputProps) {
  return (
    <Input
      id={id}
      className={className}
      style={style}
      value={value}
      type={kind === 'text' ? 'text' : 'number'}
      maxlength={limit}
      placeholder={placeholder}
      placeholderClass="hint"
      disabled={disabled}
      ariaLabel={label}
      onInput={(event) => onInput(event.detail.value)}
      onConfirm={onEnter}
    />
  )
}

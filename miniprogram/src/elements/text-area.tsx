import { Textarea } from '@tarojs/components'
import type { InputProps } from './types'

/** Several lines of text. */
export function TextArea({ value, onInput, limit = -1, label, id, className, style, placeholder, disabled }: InputProps) {
  return (
    <Textarea
      id={id}
      className={className}
      style={style}
      value={value}
      maxlength={limit}
      placeholder={placeholder}
      placeholderClass="hint"
      disabled={disabled}
      cursorSpacing={120}
      disableDefaultPadding
      ariaLabel={label}
      onInput={(event) => onInput(event.detail.value)}
    />
  )
}

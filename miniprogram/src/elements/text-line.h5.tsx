import { inputAttributes } from './input-attributes'
import type { InputProps } from './types'

const MODES = { text: 'text', phone: 'tel', digits: 'numeric' } as const

/** One line of text. */
export function TextLine(props: InputProps) {
  const { kind = 'text', onEnter } = props
  return (
    <input
      {...inputAttributes(props)}
      type={kind === 'phone' ? 'tel' : 'text'}
      inputMode={MODES[kind]}
      autoComplete={kind === 'phone' ? 'tel' : kind === 'digits' ? 'one-time-code' : 'off'}
      onKeyDown={(event) => event.key === 'Enter' && !event.nativeEvent.isComposing && onEnter?.()}
    />
  )
}

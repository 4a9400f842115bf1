import type { KeyboardEvent } from 'react'
import type { PressProps } from './types'

const STEPS: Partial<Record<string, -1 | 1>> = { ArrowUp: -1, ArrowLeft: -1, ArrowDown: 1, ArrowRight: 1 }

const arrows = (onArrow: PressProps['onArrow']) => (event: KeyboardEvent<HTMLButtonElement>) => {
  const step = STEPS[event.key]
  if (!onArrow || !step) return
  event.preventDefault()
  onArrow(step)
}

/** Anything that can be pressed: a real button, so that keyboard and focus come with it. */
export function Press(props: PressProps) {
  const { kind = 'button', checked, disabled, skipped, onArrow, onPress, id, className, style, children } = props
  return (
    <button
      type="button"
      id={id}
      className={`press ${className ?? ''}`}
      style={style}
      role={kind === 'button' ? undefined : kind}
      aria-label={props.label}
      aria-labelledby={props.labelledBy}
      aria-describedby={props.describedBy}
      aria-checked={checked}
      aria-pressed={props.pressed}
      aria-expanded={props.expanded}
      aria-current={props.current}
      aria-disabled={disabled || undefined}
      tabIndex={skipped ? -1 : undefined}
      onKeyDown={arrows(onArrow)}
      onClick={() => !disabled && onPress?.()}
    >
      {children}
    </button>
  )
}

import { View } from '@tarojs/components'
import { aria } from './aria'
import type { PressProps } from './types'

/** Anything that can be pressed. */
export function Press({
  kind = 'button',
  checked,
  pressed,
  expanded,
  disabled,
  current,
  label,
  spoken,
  onPress,
  ...rest
}: PressProps) {
  return (
    <View
      id={rest.id}
      className={`press ${rest.className ?? ''}`}
      style={rest.style}
      hoverClass={disabled ? 'none' : 'press-held'}
      {...aria({ role: kind, label: label ?? spoken, checked, pressed, expanded, disabled, current })}
      onClick={() => !disabled && onPress?.()}
    >
      {rest.children}
    </View>
  )
}

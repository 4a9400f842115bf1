import { View } from '@tarojs/components'
import { aria } from './aria'
import type { BoxProps } from './types'

const ROLES: Partial<Record<string, string>> = {
  h1: 'heading',
  h2: 'heading',
  h3: 'heading',
  nav: 'navigation',
  article: 'article',
}

/** A box that may carry a meaning; a view in mini-programs. */
export function Box({ as = 'div', role, label, live, current, decorative, id, className, style, children }: BoxProps) {
  return (
    <View
      id={id}
      className={className}
      style={style}
      {...aria({ role: role ?? ROLES[as], label, live, current, hidden: decorative })}
    >
      {children}
    </View>
  )
}

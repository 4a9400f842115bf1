import { createElement, useEffect, useRef } from 'react'
import type { BoxProps } from './types'

/** A box that may carry a meaning; its own HTML tag on H5. */
export function Box({
  as = 'div',
  role,
  label,
  labelledBy,
  describedBy,
  live,
  current,
  decorative,
  takesFocus,
  ...rest
}: BoxProps) {
  const element = useRef<HTMLElement>(null)
  useEffect(() => {
    if (takesFocus) element.current?.focus({ preventScroll: true })
  }, [takesFocus])
  return createElement(as, {
    ...rest,
    ref: element,
    role,
    tabIndex: takesFocus ? -1 : undefined,
    'aria-label': label,
    'aria-labelledby': labelledBy,
    'aria-describedby': describedBy,
    'aria-live': live,
    'aria-current': current,
    'aria-hidden': decorative || undefined,
  })
}

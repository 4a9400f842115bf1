import { useDidHide, useDidShow } from '@tarojs/taro'
import { useRef } from 'react'

/** Calls `again` when the page comes back from behind another one: what it shows may have changed there. */
export function useShownAgain(again: () => void): void {
  const hidden = useRef(false)
  useDidHide(() => {
    hidden.current = true
  })
  useDidShow(() => {
    if (!hidden.current) return
    hidden.current = false
    again()
  })
}

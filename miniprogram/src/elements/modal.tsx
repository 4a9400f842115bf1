import { View } from '@tarojs/components'
import type { ModalProps } from './types'

/** A layer over the page; a press on the shade closes it. */
export function Modal({ open, label, className, onClose, children }: ModalProps) {
  if (!open) return null
  return (
    <View className="shade" catchMove onClick={onClose}>
      <View className={className} ariaRole="dialog" ariaLabel={label} onClick={(event) => event.stopPropagation()}>
        {children}
      </View>
    </View>
  )
}

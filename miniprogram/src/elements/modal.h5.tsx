import { useEffect, useRef } from 'react'
import type { ModalProps } from './types'

/** A layer over the page: the browser keeps the focus inside and closes it on Escape. */
export function Modal({ open, label, className, onClose, children }: ModalProps) {
  const dialog = useRef<HTMLDialogElement>(null)
  useEffect(() => {
    const element = dialog.current
    if (open && element && !element.open) element.showModal()
  }, [open])
  if (!open) return null
  return (
    <dialog
      ref={dialog}
      className={className}
      aria-label={label}
      onCancel={(event) => {
        event.preventDefault()
        onClose()
      }}
      onClick={(event) => event.target === dialog.current && onClose()}
      onKeyDown={(event) => event.key === 'Escape' && onClose()}
    >
      {children}
    </dialog>
  )
}

import { type ChangeEvent, useRef } from 'react'
import { Press } from './press'
import type { FilePickProps } from './types-pick'

/** Lets a file be chosen: a button, with the browser's own chooser behind it. */
export function FilePick({ id, accept, label, className, disabled, onPick, children }: FilePickProps) {
  const input = useRef<HTMLInputElement>(null)
  const chosen = (event: ChangeEvent<HTMLInputElement>) => {
    const file = event.currentTarget.files?.[0]
    event.currentTarget.value = ''
    if (!file) return
    onPick({ name: file.name, bytes: file.size, text: () => file.text(), arrayBuffer: () => file.arrayBuffer() })
  }
  return (
    <>
      <input ref={input} id={id} type="file" accept={accept} aria-label={label} style={{ display: 'none' }} onChange={chosen} />
      <Press className={className} disabled={disabled} onPress={() => input.current?.click()}>
        {children}
      </Press>
    </>
  )
}
